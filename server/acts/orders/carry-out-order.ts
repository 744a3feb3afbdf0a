import { classOf } from '../../../core/locks/lock-order.js';
import { sha256 } from '../../ground/digests.js';
import type { Acting } from '../../runner/act.js';
import type { LockOrderRow } from '../../store/models/locks.js';
import { orderInForce } from './order-in-force.js';

/** Let an order count from now on, once, with its event. */
export async function carryOutOrder(
  at: Pick<Acting, 'db' | 'clock' | 'note' | 'caller'>,
  row: LockOrderRow,
  how: { readonly asked: boolean; readonly deputy: boolean },
): Promise<{ executedAt: string; until: string | null }> {
  const order = orderInForce(row, at.clock());
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
