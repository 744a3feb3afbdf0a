import { dayInVietnam } from '../../../../core/codes/day.js';
import type { LeaderFact } from '../../../../core/leaders/judge-leader.js';
import { sha256 } from '../../../ground/digests.js';
import type { Acting } from '../../../runner/act.js';
import { select } from '../../../store/sql.js';

/** Orders nobody has carried out, withdrawn or let lapse, by others than her who leads now. $1 now, $2 her. */
const WAITING = `
  SELECT o.id FROM lock_orders o
  WHERE o.source = 'order' AND (o.lapses_at IS NULL OR o.lapses_at > $1) AND o.ordered_by <> $2
    AND NOT EXISTS (SELECT 1 FROM lock_executions e WHERE e.order_id = o.id)
    AND NOT EXISTS (SELECT 1 FROM lock_withdrawals w WHERE w.order_id = o.id)
  ORDER BY o.ordered_at, o.id`;

/**
 * What the former ordered and nobody has carried out ends with her leading: the successor gives it anew or not. Where she takes
 * over on a later day the orders stay the former's to withdraw until then. Resolves to their ids.
 */
export async function endOrders(
  at: Pick<Acting, 'db' | 'clock' | 'note' | 'caller'>,
  { userId, fromDay, number }: LeaderFact,
): Promise<string[]> {
  const now = at.clock();
  if (fromDay > dayInVietnam(now)) return [];
  const orders = await select<{ id: string }>(at.db, WAITING, [now.toISOString(), userId]);
  const reason = `Đổi người đứng đầu trường theo văn bản số ${number}.`;
  for (const { id: orderId } of orders) {
    const withdrawn = { withdrawnBy: at.caller.userId, withdrawnAt: now.toISOString(), reason };
    await at.db.lockWithdrawals.create({ orderId, ...withdrawn });
    await at.note({ kind: 'lock.withdrawn', orderId, reasonDigest: sha256(reason) });
  }
  return orders.map(({ id }) => id);
}
