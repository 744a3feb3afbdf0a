import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadCurrentYear } from '../school/load-school.js';
import { accountsNow, digestOf, termOf } from './parts/accounts-now.js';

interface ReviewInput {
  readonly caller: Caller;
  /** Of the list she was shown. */
  readonly digest: string;
}

/** “Đã rà soát”: accounts and hats of this term as she was shown them. Refuses with accounts-moved-on. */
export const reviewAccounts = act({
  act: 'review-accounts',
  run: async (at, { caller, digest }: ReviewInput): Promise<Record<string, never>> => {
    const { db } = at;
    const accounts = await accountsNow(at);
    if (digestOf(accounts) !== digest) throw refuse('accounts-moved-on');
    const year = await loadCurrentYear(db);
    const now = at.clock();
    const term = termOf(year.calendar, now);
    const said = { schoolYearId: year.id, term, byUser: caller.userId, at: now.toISOString() };
    await db.accountReviews.create({ ...said, accounts: accounts.length, digest });
    await at.note({ kind: 'accounts.reviewed', schoolYear: year.id, term, accounts: accounts.length, digest });
    return {};
  },
});
