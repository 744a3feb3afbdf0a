/** What nobody needs of an account that ended long ago: its password and second factor, taken away by the server itself. */
import { asSystem } from '../../runner/beside.js';
import type { Deps } from '../../runner/deps.js';
import { select } from '../../store/sql.js';

/**
 * What was done with her account last may be asked about for a term's months ("Không phải tôi"), while it stands as it was. Of no
 * other use: who is taken back gets a first password anew (`return-account.ts`).
 */
export const ENDED_DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;
/** Accounts a turn, so that nobody waits behind this. */
const TOGETHER = 100;

/** Of which something is taken away. */
export const CLEARED: readonly string[] = ['users', 'second_factors', 'recovery_codes'];

/** $1: before when they ended. Accounts that ended before the day was kept have none. */
const LONG_ENDED = `
  SELECT u.id FROM users u
  WHERE NOT u.active AND (u.ended_at IS NULL OR u.ended_at < $1) AND (
    u.password_hash <> '' OR u.first_until IS NOT NULL OR u.first_used_at IS NOT NULL OR u.password_set_at IS NOT NULL
    OR EXISTS (SELECT 1 FROM second_factors f WHERE f.user_id = u.id)
    OR EXISTS (SELECT 1 FROM recovery_codes c WHERE c.user_id = u.id))
  ORDER BY u.id LIMIT ${TOGETHER}`;

/**
 * Her name, account and numbers stay, for records, signatures and trail name her. Resolves to the number of accounts; one event a
 * turn.
 */
export async function clearEnded(deps: Pick<Deps, 'db' | 'clock' | 'wait'>): Promise<number> {
  let cleared = 0;
  for (;;) {
    const found = await deps.db.writes.run(async (transaction) => {
      const { db, clock, note } = asSystem(deps, transaction);
      const before = new Date(clock().getTime() - ENDED_DAYS * DAY).toISOString();
      const users = (await select<{ id: string }>(db, LONG_ENDED, [before])).map(({ id }) => id);
      if (users.length === 0) return 0;
      await db.users.update(
        { passwordHash: '', firstUntil: null, firstUsedAt: null, passwordSetAt: null },
        { where: { id: users } },
      );
      const factors = await db.secondFactors.destroy({ where: { userId: users } });
      const codes = await db.recoveryCodes.destroy({ where: { userId: users } });
      await note({ kind: 'accounts.cleared', users, factors, codes });
      return users.length;
    });
    cleared += found;
    if (found < TOGETHER) return cleared;
  }
}
