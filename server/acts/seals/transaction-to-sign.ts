import type { z } from 'zod';
import type { transactionToSignSchema } from '../../../core/contract/sealing.js';
import type { Locale } from '../../../core/words/render.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { loadClassPrints } from '../prints/parts/class-prints.js';
import { withoutTransaction } from '../prints/parts/open-seals.js';
import { provenAmong } from '../prints/parts/proven.js';
import { requirePrinting } from '../prints/parts/print-right.js';
import { refuse } from '../../ground/refused.js';

/** At most so many records go in one transaction (CV 2088: 10 MB); what is left comes next time. */
export const MOST_RECORDS = 100;

/**
 * Sealed records of a class that are in no transaction yet, whole, under an id for the one to be signed; those that are no
 * longer what was signed are named as refused. Refuses with not-found.
 */
export async function transactionToSign(
  deps: Deps,
  { caller, classId, locale }: { readonly caller: Caller; readonly classId: string; readonly locale: Locale },
): Promise<z.output<typeof transactionToSignSchema>> {
  await requirePrinting(deps, caller, classId);
  const transactionId = deps.newId();
  const waiting = await withoutTransaction(deps, classId);
  if (waiting.length === 0) return { transactionId, records: [], refused: [] };
  const prints = await loadClassPrints(deps, classId, null);
  if (!prints) throw refuse('not-found');
  const { proven, refused } = await provenAmong(deps, caller, { prints, waiting, what: 'transaction', locale });
  return {
    transactionId,
    records: proven
      .slice(0, MOST_RECORDS)
      .map(({ pupil, version }) => ({ pupil, version, text: prints.textOf(pupil) })),
    refused,
  };
}
