import { dayInVietnam, shownDay } from '../../../core/codes/day.js';
import { refuse } from '../../ground/refused.js';
import type { UserRow } from '../../store/models/people.js';
import type { Writer } from '../../store/reader.js';
import type { FactorSeal } from '../../store/factor-seal.js';
import { factorKey } from './factor-key.js';
import { recoveryHash } from '../../sign-in/printed-codes.js';
import { stepOf } from './totp.js';

interface Admitting {
  readonly code: string | undefined;
  readonly now: Date;
  readonly seal: FactorSeal;
}

/** What besides her own password she came in with. */
export type CameBy = 'totp' | 'recovery-code' | 'first-password';

/**
 * Whether the right password is enough: the code of her second factor where she has one, and a first password once and in
 * time. Inside the transaction that begins her session, so that neither is used twice. Refuses with code-needed, code-wrong,
 * factor-unreadable, first-password-used, first-password-ended. A recovery code needs no key.
 */
export async function admit(
  db: Writer,
  { user, code, now, seal }: Admitting & { readonly user: UserRow },
): Promise<CameBy | null> {
  const by = await useFactor(db, { userId: user.id, code, now, seal });
  if (user.firstUntil === null) return by;
  if (user.firstUsedAt !== null) throw refuse('first-password-used');
  if (user.firstUntil <= now.toISOString()) {
    throw refuse('first-password-ended', { until: shownDay(dayInVietnam(new Date(user.firstUntil))) });
  }
  const [used] = await db.users.update(
    { firstUsedAt: now.toISOString() },
    { where: { id: user.id, firstUsedAt: null, passwordHash: user.passwordHash } },
  );
  if (used !== 1) throw refuse('first-password-used');
  return by ?? 'first-password';
}

async function useFactor(
  db: Writer,
  { userId, code, now, seal }: Admitting & { readonly userId: string },
): Promise<CameBy | null> {
  const factor = await db.secondFactors.findByPk(userId, { raw: true });
  if (!factor?.since || factor.secret === null) return null;
  if (code === undefined) throw refuse('code-needed');
  const digits = code.replace(/\s/g, '');
  if (/^\d{6}$/.test(digits)) {
    const step = stepOf(factorKey(seal, userId, factor.secret), digits, now);
    if (step === null || (factor.lastStep !== null && step <= factor.lastStep)) throw refuse('code-wrong');
    await db.secondFactors.update({ lastStep: step }, { where: { userId } });
    return 'totp';
  }
  const where = { userId, hash: recoveryHash(userId, code), usedAt: null };
  const [used] = await db.recoveryCodes.update({ usedAt: now.toISOString() }, { where });
  if (used !== 1) throw refuse('code-wrong');
  return 'recovery-code';
}
