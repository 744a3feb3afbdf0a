import type { z } from 'zod';
import type { transactionToSignSchema } from '../../core/contract/sealing.js';
import type { Caller } from './caller.js';
import type { Deps } from './deps.js';
import { loadClassPrints } from './prints/class-prints.js';
import { withoutTransaction } from './prints/open-seals.js';
import { requirePrinting } from './prints/print-right.js';
import { refuse } from './refused.js';

/** At most so many records go in one transaction (CV 2088: 10 MB); what is left comes next time. */
export const MOST_RECORDS = 100;

/** Sealed records of a class that are in no transaction yet, whole, under an id for the one to be signed. Refuses with not-found. */
export async function transactionToSign(
  deps: Deps,
  { caller, classId }: { readonly caller: Caller; readonly classId: string },
): Promise<z.output<typeof transactionToSignSchema>> {
  await requirePrinting(deps, caller, classId);
  const transactionId = deps.newId();
  const waiting = (await withoutTransaction(deps, classId)).slice(0, MOST_RECORDS);
  if (waiting.length === 0) return { transactionId, records: [] };
  const prints = await loadClassPrints(deps, classId, null);
  if (!prints) throw refuse('not-found');
  return {
    transactionId,
    records: waiting.map(({ pupil, version }) => ({ pupil, version, text: prints.textOf(pupil) })),
  };
}
