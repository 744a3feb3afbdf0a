/** Orders to erase: those somebody else gave, for who may carry them out; those nobody has carried out for days, for who orders. */
import type { WorkKind } from '../../../core/contract/work.js';
import { type Asker, may } from '../../../core/rights/allow.js';
import type { Reading } from '../../runner/deps.js';
import { select } from '../../store/sql.js';

const DAY = 24 * 60 * 60 * 1000;
/** Days it waits before who orders is told. It never lapses: what is kept against the law stays to be erased. */
const LONG = 7;

/** $1 who looks: what she ordered or entered is others' to erase; $2 since when it waits for long. */
const WAITING = `
  SELECT
    SUM(CASE WHEN o.ordered_by <> $1 AND b.entered_by <> $1 THEN 1 ELSE 0 END) AS mine,
    SUM(CASE WHEN o.ordered_at <= $2 THEN 1 ELSE 0 END) AS long
  FROM erasure_orders o JOIN brought_years b ON b.id = o.row_key WHERE o.state = 'waiting'`;
type Sum = number | string | null;

/** One statement; none for whom it does not concern. */
export async function erasureWork({ db, clock }: Reading, asker: Asker): Promise<Partial<Record<WorkKind, number>>> {
  const [erases, orders] = [may(asker, 'carry-out-erasure'), may(asker, 'order-erasure')];
  if (!erases && !orders) return {};
  const since = new Date(clock().getTime() - LONG * DAY).toISOString();
  const [sums] = await select<Record<'mine' | 'long', Sum>>(db, WAITING, [asker.userId, since]);
  return {
    'carry-out-erasures': erases ? Number(sums!.mine) : 0,
    'erasures-waiting': orders ? Number(sums!.long) : 0,
  };
}
