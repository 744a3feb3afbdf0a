import type { ShownOrder } from '../../../core/contract/locks.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select } from '../../store/sql.js';
import { schoolRules } from '../school/school-rules.js';
import { mayExecute } from './parts/may-execute.js';
import { shownOrders } from './parts/shown-orders.js';

/** $1 now, $2 who looks: her own orders are others' to carry out. */
const URGENT = `
  SELECT o.id FROM lock_orders o
  WHERE o.urgent AND (o.lapses_at IS NULL OR o.lapses_at > $1) AND o.ordered_by <> $2
    AND NOT EXISTS (SELECT 1 FROM lock_executions e WHERE e.order_id = o.id)
    AND NOT EXISTS (SELECT 1 FROM lock_withdrawals w WHERE w.order_id = o.id)
  ORDER BY o.ordered_at, o.id`;

/** Urgent orders that wait for whoever asks (H5); none for whom the school's rules name nobody. Two statements where there are none. */
export const urgentOrders = look({
  act: 'execute-locks',
  run: async (at, { caller }: { readonly caller: Caller }): Promise<{ orders: ShownOrder[] }> => {
    if (!mayExecute(at.asker, await schoolRules(at))) return { orders: [] };
    const found = await select<{ id: string }>(at.db, URGENT, [at.clock().toISOString(), caller.userId]);
    if (found.length === 0) return { orders: [] };
    const rows = await at.db.lockOrders.findAll({
      where: { id: found.map(({ id }) => id) },
      order: [
        ['orderedAt', 'ASC'],
        ['id', 'ASC'],
      ],
      raw: true,
    });
    return { orders: await shownOrders(at, rows) };
  },
});
