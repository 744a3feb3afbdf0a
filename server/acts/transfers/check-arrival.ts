import type { CheckedArrival } from '../../../core/contract/transfers.js';
import { work, type Preparing } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadTrust } from '../certificates/parts/load-trust.js';
import { loadSchoolEver } from '../school/load-school.js';
import { checkBundle, type CheckedBundle } from './parts/check-bundle.js';
import { openBundle, type OpenedBundle } from './parts/open-bundle.js';

interface CheckInput {
  readonly caller: Caller;
  /** Base64. */
  readonly bundle: string;
}

/** Opened and checked by what this school believes. Refuses with what both parts say. */
export async function checkedBundle(
  at: Pick<Preparing, 'read' | 'clock'>,
  bundle: string,
): Promise<CheckedBundle & { readonly opened: OpenedBundle }> {
  const opened = openBundle(new Uint8Array(Buffer.from(bundle, 'base64')));
  const by = await at.read(async (looking) => ({
    trust: await loadTrust(looking),
    codes: (await loadSchoolEver(looking.db, looking.clock())).codes,
  }));
  return { opened, ...(await checkBundle(opened, { ...by, at: at.clock() })) };
}

/** Another school's bundle, step by step; nothing is stored. */
export const checkArrival = work({
  act: 'enter-arrival',
  run: async (at, { bundle }: CheckInput): Promise<CheckedArrival> => (await checkedBundle(at, bundle)).shown,
});
