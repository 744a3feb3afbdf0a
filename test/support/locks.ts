/** Orders to lock and to open that were carried out, without the way there. */
import { randomUUID } from 'node:crypto';
import type { SheetPeriod } from '../../core/codes/periods.js';
import { classOf, type LockInForce } from '../../core/locks/lock-order.js';
import type { Database } from '../../server/store/open-database.js';
import { buildUser, SCHOOL_YEAR } from './builders.js';
import { tablesOf } from './connections.js';

const SINCE = '2026-09-05T00:00:00.000Z';

/** Lets an order count, for tests that are about something else. */
export async function carriedOut(db: Database, parts: Partial<LockInForce> = {}): Promise<string> {
  const { id: by } = await buildUser(db, { hats: ['administrator'] });
  const order: LockInForce = {
    id: randomUUID(),
    source: 'order',
    kind: 'open',
    scope: { kind: 'school' },
    period: null,
    strict: false,
    from: SINCE,
    until: '2027-08-25T17:00:00.000Z',
    ...parts,
  };
  const { id, source, kind, scope, period, strict, until, from } = order;
  const tables = tablesOf(db);
  await tables.lockOrders.create({
    ...{ id, source, kind, scope: JSON.stringify(scope), period, strict, until, schoolYearId: SCHOOL_YEAR },
    ...{ reopen: false, urgent: false, reason: 'Mở để thử', minutes: null, lapsesAt: null, requestId: null },
    ...{ orderedBy: by, orderedAt: from },
  });
  await tables.lockExecutions.create({
    ...{ orderId: id, executedBy: by, executedAt: from, schoolYearId: SCHOOL_YEAR, period, until },
    classId: classOf(scope),
    inForce: JSON.stringify(order),
  });
  return id;
}

/** A past period open for everybody, as by order. */
export const openPeriod = (db: Database, period: SheetPeriod | null = null): Promise<string> =>
  carriedOut(db, { period });
