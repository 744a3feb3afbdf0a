import type { Hat } from '../../../core/codes/hats.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { addAccounts } from './parts/add-accounts.js';
import { refusedOnPerson } from './parts/refused-on-person.js';
import { keptAccount, keptName } from './parts/name-of.js';
import { principalsFrom } from './parts/wearers.js';

export interface CreatePersonInput {
  readonly caller: Caller;
  readonly name: string;
  readonly account?: string | undefined;
  readonly hats: readonly Hat[];
}

/**
 * Make an account; nobody signs in with it until a slip is printed. In a school that has a principal it is a teacher's, and
 * other hats wait for her word (decision 31). Refuses with name-unreadable, account-unreadable, account-taken, hats-wait.
 */
export const createPerson = act({
  act: 'keep-accounts',
  run: async (at, input: CreatePersonInput): Promise<{ userId: string; account: string }> => {
    const { db } = at;
    const name = keptName(input.name);
    const hats = [...new Set(input.hats)];
    if (hats.some((hat) => hat !== 'teacher') && (await principalsFrom(at)).length > 0) throw refuse('hats-wait');
    const account = await keptAccount(db, name, input.account);
    const [userId] = await addAccounts(at, [{ name, account, hats }]);
    return { userId: userId!, account };
  },
  refused: refusedOnPerson('create'),
});
