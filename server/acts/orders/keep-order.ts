import type { LockScope, LockSource } from '../../../core/locks/lock-order.js';
import { sha256 } from '../../ground/digests.js';
import type { Acting } from '../../runner/act.js';
import type { LockOrderRow } from '../../store/models/locks.js';

export type OrderToKeep = Omit<LockOrderRow, 'id' | 'scope' | 'orderedBy' | 'orderedAt' | 'source'> & {
  readonly scope: LockScope;
  readonly source: LockSource;
};

/** Store an order with its event; resolves to the row. */
export async function keepOrder(
  at: Pick<Acting, 'db' | 'clock' | 'note' | 'newId' | 'caller'>,
  order: OrderToKeep,
): Promise<LockOrderRow> {
  const scope = JSON.stringify(order.scope);
  const row = {
    ...order,
    id: at.newId(),
    scope,
    orderedBy: at.caller.userId,
    orderedAt: at.clock().toISOString(),
  };
  await at.db.lockOrders.create(row);
  const { id, source, kind, schoolYearId, period, strict, reopen, urgent, until, minutes, lapsesAt, requestId } = row;
  await at.note({
    kind: 'lock.ordered',
    orderId: id,
    what: kind,
    schoolYear: schoolYearId,
    scopeKind: order.scope.kind,
    scopeDigest: sha256(scope),
    ...{ source, period, strict, reopen, urgent, until, minutes, lapsesAt, requestId },
    reasonDigest: sha256(row.reason),
  });
  return row;
}
