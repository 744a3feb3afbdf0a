/** What orders and requests of events are about: their events name them by ids alone, their rows say the rest. */
import type { AuditData } from '../../../../core/audit/event.js';
import type { SheetPeriod } from '../../../../core/codes/periods.js';
import { classOf, type LockScope, pupilsOf } from '../../../../core/locks/lock-order.js';
import type { Reader } from '../../../store/reader.js';
import { listOf, select } from '../../../store/sql.js';

export interface OrderTold {
  readonly what: 'lock' | 'open';
  /** Of a request the class it is about. */
  readonly scope: LockScope;
  readonly period: SheetPeriod | null;
  readonly classId: string | null;
  /** The one pupil it is about. */
  readonly pupilId: string | null;
}

const idOf = (said: AuditData, name: 'orderId' | 'requestId'): string | null => {
  const value = (said as unknown as Readonly<Record<string, unknown>>)[name];
  return said.kind.startsWith('lock.') && typeof value === 'string' ? value : null;
};

/** By the event; of others than orders nothing. Two statements. */
export async function ordersTold(
  db: Reader,
  events: readonly AuditData[],
): Promise<(said: AuditData) => OrderTold | undefined> {
  const idsOf = (name: 'orderId' | 'requestId') => [...new Set(events.flatMap((said) => idOf(said, name) ?? []))];
  const [orderIds, requestIds] = [idsOf('orderId'), idsOf('requestId')];
  const told = new Map<string, OrderTold>();
  for (const row of await rowsOf(db, ORDERS, orderIds)) {
    const scope = JSON.parse(row.scope) as LockScope;
    const pupils = pupilsOf(scope) ?? [];
    const { id, what, period } = row;
    told.set(id, { what, period, scope, classId: classOf(scope), pupilId: pupils[1] ? null : (pupils[0] ?? null) });
  }
  for (const { id, what, period, scope: classId } of await rowsOf(db, REQUESTS, requestIds))
    told.set(id, { what, period, scope: { kind: 'class', classId }, classId, pupilId: null });
  return (said) => told.get(idOf(said, 'orderId') ?? idOf(said, 'requestId') ?? '');
}

const ORDERS = 'SELECT id, kind AS what, scope, period FROM lock_orders WHERE id IN ';
const REQUESTS = `SELECT id, 'open' AS what, class_id AS scope, period FROM lock_requests WHERE id IN `;

interface Row {
  readonly id: string;
  readonly what: 'lock' | 'open';
  readonly scope: string;
  readonly period: SheetPeriod | null;
}

const rowsOf = async (db: Reader, sql: string, ids: readonly string[]): Promise<Row[]> =>
  ids.length === 0 ? [] : select<Row>(db, sql + listOf(ids), [...ids]);
