/** First passwords: made by the server, said once, stored as a hash, good once and for two weeks. */
import type { Slip } from '../../../../core/contract/accounts.js';
import type { AccountNews } from '../../../../core/contract/my-account.js';
import { FIRST_PASSWORD_DAYS } from '../../../../core/rights/passwords.js';
import type { Acting, Preparing } from '../../../runner/act.js';
import type { Deps } from '../../../runner/deps.js';
import type { UserRow } from '../../../store/models/people.js';
import { hashPassword } from '../../../sign-in/passwords.js';
import { firstPassword, typedCode } from '../../../sign-in/printed-codes.js';

const DAY = 24 * 60 * 60 * 1000;

export interface MadePassword {
  readonly password: string;
  readonly passwordHash: string;
}

/** Hashing is slow on purpose: before the transaction. */
export async function makePassword({ newToken }: Pick<Preparing, 'newToken'>): Promise<MadePassword> {
  const password = firstPassword(newToken);
  return { password, passwordHash: await hashPassword(typedCode(password)) };
}

export const slipUntil = ({ clock }: Pick<Deps, 'clock'>): string =>
  new Date(clock().getTime() + FIRST_PASSWORD_DAYS * DAY).toISOString();

/** Whether she has or had a password of her own: the next one is a reset. */
export const hadOwn = (user: Pick<UserRow, 'passwordHash' | 'firstUntil' | 'passwordSetAt'>): boolean =>
  user.passwordSetAt !== null || (user.passwordHash !== '' && user.firstUntil === null);

/** Tell somebody at once what another did to her account. One statement. */
export async function tellHer(at: Acting, userId: string, kind: AccountNews): Promise<void> {
  await at.db.accountNews.create({
    id: at.newId(),
    userId,
    kind,
    byUser: at.caller.userId,
    at: at.clock().toISOString(),
  });
}

interface Giving {
  readonly made: MadePassword;
  readonly until: string;
  /** Her second factor goes, too. */
  readonly factor: boolean;
}

/**
 * Put a first password in the place of whatever she has: her sign-ins end, her keys and certificates stay as they are. She is
 * told where she had one of her own. Resolves to her slip and what else went.
 */
export async function giveSlip(
  at: Acting,
  user: UserRow,
  { made, until, factor }: Giving,
): Promise<{ readonly slip: Slip; readonly sessions: number; readonly lostFactor: boolean }> {
  const { db } = at;
  const userId = user.id;
  const own = hadOwn(user);
  const passwordSetAt = user.passwordSetAt ?? (own ? user.createdAt : null);
  const set = { passwordHash: made.passwordHash, firstUntil: until, firstUsedAt: null, passwordSetAt };
  await db.users.update(set, { where: { id: userId } });
  const sessions = await db.sessions.destroy({ where: { userId } });
  const lostFactor = factor && (await db.secondFactors.destroy({ where: { userId } })) > 0;
  if (lostFactor) await db.recoveryCodes.destroy({ where: { userId } });
  if (own) await tellHer(at, userId, 'reset-done');
  if (lostFactor) await tellHer(at, userId, 'factor-removed');
  return {
    slip: { userId, name: user.name, account: user.account, password: made.password, until },
    sessions,
    lostFactor,
  };
}
