import type { TouchedUnit } from '../../../core/contract/revocations.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { certificateToRevoke } from './parts/certificate-to-revoke.js';
import { touchedUnits } from './parts/touched-units.js';

interface PreviewInput {
  readonly caller: Caller;
  readonly fingerprint: string;
  readonly at: string;
}

/** What an order would fail; refuses as the order itself would be. */
export const previewRevocation = look({
  act: 'order-revocation',
  run: async (at, input: PreviewInput): Promise<{ units: TouchedUnit[] }> => {
    const asked = await certificateToRevoke(at, input);
    return { units: await touchedUnits(at.db, input.fingerprint, asked.at) };
  },
});
