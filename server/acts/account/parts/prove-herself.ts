import { ACCOUNT_RULE } from '../../../../core/rights/rests.js';
import { refuse } from '../../../ground/refused.js';
import { accountsKey } from '../../../limits/limit-keeper.js';
import { asSystem } from '../../../runner/beside.js';
import type { SignedIn } from '../../../runner/caller.js';
import type { Deps } from '../../../runner/deps.js';
import { readFrom } from '../../../store/read-from.js';
import { isPassword } from '../../../sign-in/passwords.js';

/** One more guess at what proves her, counted as a wrong one until `guessedRight`. Refuses with too-many-tries. */
export async function countGuess({ db, limits, clock }: Deps, { account }: SignedIn): Promise<void> {
  const now = clock();
  const key = accountsKey(account);
  const rest = await db.writes.run(async (transaction) => {
    const ms = await limits.restOf(key, now, ACCOUNT_RULE, transaction);
    if (ms === 0) await limits.countWrong(key, now, ACCOUNT_RULE, transaction);
    return ms;
  });
  if (rest > 0) throw refuse('too-many-tries', { seconds: Math.ceil(rest / 1000) });
}

export const guessedRight = ({ db, limits }: Deps, { account }: SignedIn): Promise<boolean> =>
  db.writes.run((transaction) => limits.forget(accountsKey(account), transaction));

/**
 * Whether it is really she who sits there: her password, guessed under the same limits as at sign-in and counted with those
 * tries. Refuses with own-password-wrong, too-many-tries.
 */
export async function proveHerself(deps: Deps, caller: SignedIn, password: string, act: string): Promise<void> {
  const { db } = deps;
  const now = deps.clock();
  await countGuess(deps, caller);
  const user = await readFrom(db, ({ users }) => users.findByPk(caller.userId, { raw: true }));
  const right = await isPassword(user?.active && user.passwordHash !== '' ? user.passwordHash : null, password);
  if (right) return void (await guessedRight(deps, caller));
  await db.writes.run(async (transaction) => {
    const { note } = asSystem(deps, transaction, caller);
    const { userId } = caller;
    await note({ kind: 'account.refused', act, code: 'own-password-wrong', userId }, { at: now.toISOString() });
  });
  throw refuse('own-password-wrong');
}
