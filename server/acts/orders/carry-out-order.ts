import { classOf } from '../../../core/locks/lock-order.js';
import { sha256 } from '../../ground/digests.js';
import type { Acting } from '../../runner/act.js';
import type { LockOrderRow } from '../../store/models/locks.js';
import { select } from '../../store/sql.js';
import { orderInForce } from './order-in-force.js';

/** Let an order count from now on, once, with its event. */
export async function carryOutOrder(
  at: Pick<Acting, 'db' | 'clock' | 'note' | 'caller'>,
  row: LockOrderRow,
  how: { readonly asked: boolean; readonly deputy: boolean },
): Promise<{ executedAt: string; until: string | null }> {
  const order = orderInForce(row, await momentOfExecution(at));
  const inForce = JSON.stringify(order);
  const { from: executedAt, until } = order;
  await at.db.lockExecutions.create({
    orderId: row.id,
    executedBy: at.caller.userId,
    executedAt,
    schoolYearId: row.schoolYearId,
    classId: classOf(order.scope),
    period: row.period,
    until,
    inForce,
  });
  await at.note({ kind: 'lock.carried-out', orderId: row.id, until, ...how, inForceDigest: sha256(inForce) });
  return { executedAt, until };
}

const LAST = 'SELECT executed_at AS at FROM lock_executions ORDER BY executed_at DESC LIMIT 1';

/** Later than every execution before it, by a millisecond where the clock does not tell them apart: the later one decides. */
async function momentOfExecution({ db, clock }: Pick<Acting, 'db' | 'clock'>): Promise<Date> {
  const [last] = await select<{ at: string }>(db, LAST, []);
  return new Date(Math.max(clock().getTime(), last === undefined ? 0 : Date.parse(last.at) + 1));
}
