import { ACCOUNT_RULE } from '../../../../core/rights/rests.js';
import { refuse } from '../../../ground/refused.js';
import { accountsKey } from '../../../limits/limit-keeper.js';
import { asSystem } from '../../../runner/beside.js';
import type { SignedIn } from '../../../runner/caller.js';
import type { Deps } from '../../../runner/deps.js';
import { readFrom } from '../../../store/read-from.js';
import { isPassword } from '../../sessions/passwords.js';

/**
 * Whether it is really she who sits there: her password, guessed under the same limits as at sign-in and counted with those
 * tries. Refuses with own-password-wrong, too-many-tries.
 */
export async function proveHerself(deps: Deps, caller: SignedIn, password: string, act: string): Promise<void> {
  const { db, limits } = deps;
  const now = deps.clock();
  const key = accountsKey(caller.account);
  const rest = await db.writes.run(async (transaction) => {
    const ms = await limits.restOf(key, now, ACCOUNT_RULE, transaction);
    if (ms === 0) await limits.countWrong(key, now, ACCOUNT_RULE, transaction);
    return ms;
  });
  if (rest > 0) throw refuse('too-many-tries', { seconds: Math.ceil(rest / 1000) });
  const user = await readFrom(db, ({ users }) => users.findByPk(caller.userId, { raw: true }));
  const right = await isPassword(user?.active && user.passwordHash !== '' ? user.passwordHash : null, password);
  await db.writes.run(async (transaction) => {
    if (right) return void (await limits.forget(key, transaction));
    const { note } = asSystem(deps, transaction, caller);
    const { userId } = caller;
    await note({ kind: 'account.refused', act, code: 'own-password-wrong', userId }, { at: now.toISOString() });
  });
  if (!right) throw refuse('own-password-wrong');
}
