import type { ShownOrder } from '../../../../core/contract/locks.js';
import type { SchoolCalendar } from '../../../../core/law/school-calendar.js';
import { LAWFUL_ACTS } from '../../../../core/law/lawful-days.js';
import { lawfulDayNow } from '../../../../core/law/lawful-day-now.js';
import { classOf, pupilsOf } from '../../../../core/locks/lock-order.js';
import { orderState, warnedFrom } from '../../../../core/locks/order-states.js';
import { may } from '../../../../core/rights/allow.js';
import type { ActName } from '../../../../core/rights/rights.js';
import type { Looking } from '../../../runner/act.js';
import type { LockExecutionRow, LockOrderRow, LockRequestRow, LockWithdrawalRow } from '../../../store/models/locks.js';
import { listOf, select } from '../../../store/sql.js';
import { scopeOf } from '../../orders/order-in-force.js';
import { schoolRules } from '../../school/school-rules.js';
import { executorsNow } from './executors-now.js';
import { pupilNames } from './namesakes.js';
import { mayExecute } from './may-execute.js';

interface LapseNote {
  readonly orderId: string;
  readonly by: string;
  readonly at: string;
}
const NOTES = 'SELECT order_id AS "orderId", noted_by AS by, noted_at AS at FROM lock_lapse_notes WHERE order_id IN ';

/** Orders with all that was written of them, as who looks may see and do them. Ten statements, of urgent ones two more. */
export async function shownOrders(at: Looking, rows: readonly LockOrderRow[]): Promise<ShownOrder[]> {
  if (rows.length === 0) return [];
  const { db } = at;
  const ids = rows.map(({ id }) => id);
  const requestIds = rows.flatMap(({ requestId }) => requestId ?? []);
  const urgent = rows.filter((row) => row.urgent).map(({ id }) => id);
  const [executions, withdrawals, requests, years, classes, pupils, rules, sightings, executors, notes] =
    await Promise.all([
      db.lockExecutions.findAll({ where: { orderId: ids }, raw: true }),
      db.lockWithdrawals.findAll({ where: { orderId: ids }, raw: true }),
      db.lockRequests.findAll({ where: { id: requestIds }, raw: true }),
      db.schoolYears.findAll({ attributes: ['id', 'calendar'], raw: true }),
      db.classes.findAll({
        attributes: ['id', 'name'],
        where: { id: rows.flatMap((row) => classOf(scopeOf(row)) ?? []) },
        raw: true,
      }),
      db.pupils.findAll({
        attributes: ['id', 'name'],
        where: { id: rows.flatMap((row) => pupilsOf(scopeOf(row)) ?? []) },
        raw: true,
      }),
      schoolRules(at),
      urgent.length > 0 ? db.lockSightings.findAll({ where: { orderId: urgent }, raw: true }) : [],
      urgent.length > 0 ? executorsNow(at) : [],
      select<LapseNote>(db, `${NOTES}${listOf(ids)}`, ids),
    ]);
  const people = await db.users.findAll({
    attributes: ['id', 'name'],
    where: {
      id: [
        ...rows.map(({ orderedBy }) => orderedBy),
        ...executions.map(({ executedBy }) => executedBy),
        ...withdrawals.map(({ withdrawnBy }) => withdrawnBy),
        ...requests.map(({ askedBy }) => askedBy),
        ...notes.map(({ by }) => by),
      ],
    },
    raw: true,
  });
  const names: Names = new Map([
    ...[...people, ...classes].map(({ id, name }) => [id, name] as const),
    ...(await pupilNames(db, pupils)),
  ]);
  const calendars = new Map(years.map(({ id, calendar }) => [id, JSON.parse(calendar) as SchoolCalendar]));
  const executes = mayExecute(at.asker, rules);
  return rows.map((row) =>
    shownOrder(at, row, {
      names,
      executes,
      calendar: calendars.get(row.schoolYearId)!,
      executed: executions.find(({ orderId }) => orderId === row.id),
      withdrawn: withdrawals.find(({ orderId }) => orderId === row.id),
      request: requests.find(({ id }) => id === row.requestId),
      noted: notes.find(({ orderId }) => orderId === row.id),
      seenBy: executors
        .filter(({ userId }) => userId !== row.orderedBy)
        .map(({ userId, name }) => ({
          name,
          at: sightings.find((one) => one.orderId === row.id && one.userId === userId)?.seenAt ?? null,
        })),
    }),
  );
}

type Names = ReadonlyMap<string, string>;

interface About {
  readonly names: Names;
  /** Whether who looks carries out orders. */
  readonly executes: boolean;
  readonly calendar: SchoolCalendar;
  readonly executed: LockExecutionRow | undefined;
  readonly withdrawn: LockWithdrawalRow | undefined;
  readonly request: LockRequestRow | undefined;
  readonly noted: LapseNote | undefined;
  readonly seenBy: NonNullable<ShownOrder['seenBy']>;
}

function shownOrder(
  { clock, asker, caller }: Looking,
  row: LockOrderRow,
  { names, executes, calendar, executed, withdrawn, request, noted, seenBy }: About,
): ShownOrder {
  const now = clock().toISOString();
  const scope = scopeOf(row);
  const person = (userId: string) => ({ userId, name: names.get(userId) ?? '' });
  const { id, source, kind, period, strict, reopen, urgent, reason, until, minutes, lapsesAt } = row;
  const state = orderState(
    {
      withdrawnAt: withdrawn?.withdrawnAt ?? null,
      executed: executed ? { at: executed.executedAt, until: executed.until } : null,
      lapsesAt,
    },
    now,
  );
  const lawful = LAWFUL_ACTS.map((act) => lawfulDayNow(row.schoolYearId, calendar, act));
  const waits = state === 'waiting';
  const can: ActName[] = [
    ...(waits && executes && row.orderedBy !== caller.userId ? (['execute-locks'] as const) : []),
    // A waiting one is hers to withdraw, one that lapsed to take note of.
    ...((waits || (state === 'lapsed' && !noted)) && may(asker, 'order-locks') ? (['order-locks'] as const) : []),
  ];
  return {
    ...{ id, source, kind, period, reason, until, minutes, lapsesAt, state },
    schoolYear: row.schoolYearId,
    scope: scope as ShownOrder['scope'],
    about: names.get(classOf(scope) ?? pupilsOf(scope)?.[0] ?? '') ?? null,
    strict: Boolean(strict),
    reopen: Boolean(reopen),
    urgent: Boolean(urgent),
    warned: waits && lapsesAt !== null && warnedFrom(lapsesAt, lawful) <= now,
    orderedBy: person(row.orderedBy),
    orderedAt: row.orderedAt,
    askedBy: request ? person(request.askedBy) : null,
    executed: executed
      ? {
          by: person(executed.executedBy),
          at: executed.executedAt,
          until: executed.until,
          asked: request?.askedBy === executed.executedBy,
        }
      : null,
    withdrawn: withdrawn
      ? { by: person(withdrawn.withdrawnBy), at: withdrawn.withdrawnAt, reason: withdrawn.reason }
      : null,
    ...(waits && row.urgent && { seenBy }),
    ...(state === 'lapsed' && { noted: noted ? { by: person(noted.by), at: noted.at } : null }),
    can,
  };
}
