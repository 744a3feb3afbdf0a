import type { LockInForce, LockScope } from '../../../core/locks/lock-order.js';
import type { LockOrderRow } from '../../store/models/locks.js';

export const scopeOf = ({ scope }: Pick<LockOrderRow, 'scope'>): LockScope => JSON.parse(scope) as LockScope;

/** What counts from an execution on. `from`: its instant. */
export function orderInForce(
  row: Pick<LockOrderRow, 'id' | 'source' | 'kind' | 'scope' | 'period' | 'strict' | 'until' | 'minutes'>,
  from: Date,
): LockInForce {
  const { id, source, kind, period } = row;
  const until = kind === 'lock' ? null : (row.until ?? new Date(from.getTime() + row.minutes! * 60_000).toISOString());
  return {
    id,
    source,
    kind,
    scope: scopeOf(row),
    period,
    strict: Boolean(row.strict),
    from: from.toISOString(),
    until,
  };
}
