import type { CheckedArrival } from '../../../core/contract/transfers.js';
import type { CheckedBundle } from '../../files/check-bundle.js';
import type { OpenedBundle } from '../../files/open-bundle.js';
import { checkArrivalInWorker } from '../../files/verify-in-worker.js';
import { Refused } from '../../ground/refused.js';
import { work, type Preparing } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadTrust } from '../certificates/parts/load-trust.js';
import { loadSchoolEver } from '../school/load-school.js';

interface CheckInput {
  readonly caller: Caller;
  /** Base64. */
  readonly bundle: string;
}

/** Opened and checked by what this school believes. Refuses with what opening and checking refuse, file-slow and file-bomb. */
export async function checkedBundle(
  at: Pick<Preparing, 'read' | 'clock'>,
  bundle: string,
): Promise<CheckedBundle & { readonly opened: OpenedBundle }> {
  const by = await at.read(async (looking) => ({
    trust: await loadTrust(looking),
    codes: (await loadSchoolEver(looking.db, looking.clock())).codes,
  }));
  const checked = await checkArrivalInWorker(new Uint8Array(Buffer.from(bundle, 'base64')), { ...by, at: at.clock() });
  if (!checked.ok) throw new Refused(checked.refusal);
  return checked;
}

/** Another school's bundle, step by step; nothing is stored. */
export const checkArrival = work({
  act: 'enter-arrival',
  run: async (at, { bundle }: CheckInput): Promise<CheckedArrival> => (await checkedBundle(at, bundle)).shown,
});
