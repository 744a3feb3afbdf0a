/** Orders of the principal nobody has carried out: waiting ones, and lapsed ones of living years until she has taken note or ordered the same anew. */
import type { Reading } from '../../../runner/deps.js';
import { YEAR_LIVES } from '../../../store/living-sql.js';
import { select } from '../../../store/sql.js';

/** $1 now. A lapse is settled by her note, or by a later order of the same kind for the same scope and period. */
const WATCHED = `
  SELECT o.id, CASE WHEN o.lapses_at <= $1 THEN 1 ELSE 0 END AS lapsed FROM lock_orders o
  WHERE o.source = 'order'
    AND NOT EXISTS (SELECT 1 FROM lock_executions e WHERE e.order_id = o.id)
    AND NOT EXISTS (SELECT 1 FROM lock_withdrawals w WHERE w.order_id = o.id)
    AND (o.lapses_at IS NULL OR o.lapses_at > $1 OR (
      EXISTS (SELECT 1 FROM school_years y WHERE y.id = o.school_year_id AND ${YEAR_LIVES})
      AND NOT EXISTS (SELECT 1 FROM lock_lapse_notes n WHERE n.order_id = o.id)
      AND NOT EXISTS (
        SELECT 1 FROM lock_orders l
        WHERE l.source = 'order' AND l.ordered_at > o.ordered_at AND l.kind = o.kind AND l.scope = o.scope
          AND l.school_year_id = o.school_year_id AND COALESCE(l.period, '') = COALESCE(o.period, ''))))`;

export interface WatchedOrder {
  readonly id: string;
  readonly lapsed: boolean;
}

/** One statement. */
export async function watchedOrders({ db, clock }: Pick<Reading, 'db' | 'clock'>): Promise<WatchedOrder[]> {
  const rows = await select<{ id: string; lapsed: number }>(db, WATCHED, [clock().toISOString()]);
  return rows.map(({ id, lapsed }) => ({ id, lapsed: Number(lapsed) === 1 }));
}
