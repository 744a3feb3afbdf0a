import { momentInVietnam } from '../../../../core/codes/day.js';
import { refuse } from '../../../ground/refused.js';
import type { Reading } from '../../../runner/deps.js';
import type { LockOrderRow } from '../../../store/models/locks.js';

/** Refuses with order-withdrawn, order-carried-out, order-lapsed. */
export async function refuseUnlessWaiting(at: Pick<Reading, 'db' | 'clock'>, row: LockOrderRow): Promise<void> {
  const [withdrawn, executed] = await Promise.all([
    at.db.lockWithdrawals.findByPk(row.id, { raw: true }),
    at.db.lockExecutions.findByPk(row.id, { raw: true }),
  ]);
  const by = async (userId: string, moment: string) => ({
    name: (await at.db.users.findByPk(userId, { attributes: ['name'], raw: true }))?.name ?? '',
    at: momentInVietnam(new Date(moment)),
  });
  if (withdrawn) throw refuse('order-withdrawn', await by(withdrawn.withdrawnBy, withdrawn.withdrawnAt));
  if (executed) throw refuse('order-carried-out', await by(executed.executedBy, executed.executedAt));
  const { lapsesAt } = row;
  if (lapsesAt !== null && lapsesAt <= at.clock().toISOString()) {
    throw refuse('order-lapsed', { at: momentInVietnam(new Date(lapsesAt)) });
  }
}
