import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { keptAccount, keptName } from './parts/name-of.js';
import { refusedOnPerson } from './parts/refused-on-person.js';

export interface RenamePersonInput {
  readonly caller: Caller;
  readonly id: string;
  readonly name: string;
  /** Stays where it is left out. */
  readonly account?: string | undefined;
}

/**
 * Change a person's name, and her account where another is given; what she signed keeps the name of its day. Refuses with
 * not-found, name-unreadable, account-unreadable, account-taken.
 */
export const renamePerson = act({
  act: 'keep-accounts',
  run: async (at, input: RenamePersonInput): Promise<{ account: string }> => {
    const { id } = input;
    const user = await at.db.users.findByPk(id, { raw: true });
    if (!user) throw refuse('not-found');
    const name = keptName(input.name);
    const account = await keptAccount(at.db, name, input.account ?? user.account, user.account);
    if (name === user.name && account === user.account) return { account };
    await at.db.users.update({ name, account }, { where: { id } });
    await at.note({ kind: 'account.renamed', userId: id, account, nameDigest: sha256(name) });
    return { account };
  },
  refused: refusedOnPerson('rename'),
});
