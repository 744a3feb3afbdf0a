import type { z } from 'zod';
import type { transactionToSignSchema } from '../../../core/contract/sealing.js';
import type { Locale } from '../../../core/words/render.js';
import { work } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadClassPrints } from '../prints/parts/class-prints.js';
import { withoutTransaction } from '../prints/parts/open-seals.js';
import { provenAmong } from '../prints/parts/proven.js';
import { refuse } from '../../ground/refused.js';

export interface TransactionToSignInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly locale: Locale;
}

/** At most so many records go in one transaction (CV 2088: 10 MB); what is left comes next time. */
export const MOST_RECORDS = 100;

/**
 * Sealed records of a class that are in no transaction yet, whole, under an id for the one to be signed; those that are no
 * longer what was signed are named as refused. Refuses with not-found.
 */
export const transactionToSign = work({
  act: 'sign-transaction',
  place: ({ classId }: TransactionToSignInput) => ({ classId }),
  run: async (at, { classId, locale }): Promise<z.output<typeof transactionToSignSchema>> => {
    const transactionId = at.newId();
    const waiting = await at.read((looking) => withoutTransaction(looking, classId));
    if (waiting.length === 0) return { transactionId, records: [], refused: [] };
    const prints = await at.read((looking) => loadClassPrints(looking, classId, null));
    if (!prints) throw refuse('not-found');
    const { proven, refused } = await provenAmong(at, { prints, waiting, what: 'transaction', locale });
    return {
      transactionId,
      records: proven
        .slice(0, MOST_RECORDS)
        .map(({ pupil, version }) => ({ pupil, version, text: prints.textOf(pupil) })),
      refused,
    };
  },
});
