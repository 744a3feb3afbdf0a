/** Orders to carry out, requests to answer, and what became of one's own requests. */
import type { Day } from '../../../core/codes/day.js';
import type { WorkKind } from '../../../core/contract/work.js';
import { lawfulDayNow } from '../../../core/law/lawful-day-now.js';
import { LAWFUL_ACTS } from '../../../core/law/lawful-days.js';
import type { SchoolYear } from '../../../core/law/law-for.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import { warnedFrom } from '../../../core/locks/order-states.js';
import { type Asker, may } from '../../../core/rights/allow.js';
import { mayExecute } from '../locks/parts/may-execute.js';
import { watchedOrders } from '../locks/parts/watched-orders.js';
import { schoolRules } from '../school/school-rules.js';
import type { Reading } from '../../runner/deps.js';
import { select } from '../../store/sql.js';

const DAY = 24 * 60 * 60 * 1000;
/** Days an answer is told of. */
const TOLD = 7;

/** $1 now, $2 who looks. */
const WAITING = `
  SELECT COUNT(*) AS n FROM lock_orders o
  WHERE (o.lapses_at IS NULL OR o.lapses_at > $1) AND o.ordered_by <> $2
    AND NOT EXISTS (SELECT 1 FROM lock_executions e WHERE e.order_id = o.id)
    AND NOT EXISTS (SELECT 1 FROM lock_withdrawals w WHERE w.order_id = o.id)`;
const UNANSWERED = `
  SELECT COUNT(*) AS n FROM lock_requests r
  WHERE NOT EXISTS (SELECT 1 FROM lock_answers a WHERE a.request_id = r.id)`;
/** $1 since when, $2 who looks. */
const ANSWERED = `
  SELECT COUNT(*) AS n FROM lock_answers a JOIN lock_requests r ON r.id = a.request_id
  WHERE a.answered_at >= $1 AND r.asked_by = $2`;

export interface LockWork {
  readonly work: Partial<Record<WorkKind, number>>;
  /** Something she ordered waits, or lapsed and she has not taken note. */
  readonly uncarried: boolean;
}

/** Seven statements at most. */
export async function lockWork(at: Reading, asker: Asker): Promise<LockWork> {
  const { db, clock } = at;
  // Whom the school has not named has nothing to carry out, whatever her hat.
  const executes = may(asker, 'execute-locks') && mayExecute(asker, await schoolRules(at));
  const now = clock();
  const since = new Date(now.getTime() - TOLD * DAY).toISOString();
  const count = async (asked: boolean, sql: string, bind: readonly string[]): Promise<number> =>
    asked ? Number((await select<{ n: number | string }>(db, sql, bind))[0]!.n) : 0;
  const orders = may(asker, 'order-locks');
  const [execute, answer, answered, lapses, watched] = await Promise.all([
    count(executes, WAITING, [now.toISOString(), asker.userId]),
    count(orders, UNANSWERED, []),
    count(asker.duties.length > 0, ANSWERED, [since, asker.userId]),
    executes || orders || asker.duties.length > 0 ? lapsing(at, asker.userId, executes || orders) : NONE,
    orders ? watchedOrders(at) : [],
  ]);
  const work = { 'execute-orders': execute, 'answer-requests': answer, 'requests-answered': answered, ...lapses };
  if (!orders) return { work, uncarried: false };
  // Told to her until she has taken note, not for some days.
  const lapsed = watched.filter((one) => one.lapsed).length;
  return { work: { ...work, 'orders-lapsed': lapsed }, uncarried: watched.length > 0 };
}

type Lapses = Record<'orders-lapsing' | 'orders-lapsed', number>;
const NONE: Lapses = { 'orders-lapsing': 0, 'orders-lapsed': 0 };

/** Openings nobody has carried out that lapse in a day or lapsed lately, with who asked for them. $1 since when, $2 until when. */
const LAPSES = `
  SELECT o.lapses_at AS "lapsesAt", o.school_year_id AS "schoolYear", r.asked_by AS "askedBy"
  FROM lock_orders o LEFT JOIN lock_requests r ON r.id = o.request_id
  WHERE o.lapses_at > $1 AND o.lapses_at <= $2
    AND NOT EXISTS (SELECT 1 FROM lock_executions e WHERE e.order_id = o.id)
    AND NOT EXISTS (SELECT 1 FROM lock_withdrawals w WHERE w.order_id = o.id)`;
interface LapseLine {
  readonly lapsesAt: string;
  readonly schoolYear: string;
  readonly askedBy: string | null;
}

/** Told to who ordered and who carries out (`all`), and to who asked, beforehand and after: never unseen (H6). */
async function lapsing({ db, clock }: Reading, userId: string, all: boolean): Promise<Lapses> {
  const now = clock().getTime();
  const [since, until] = [new Date(now - TOLD * DAY), new Date(now + DAY)].map((day) => day.toISOString());
  const lines = (await select<LapseLine>(db, LAPSES, [since!, until!])).filter(
    ({ askedBy }) => all || askedBy === userId,
  );
  if (lines.length === 0) return NONE;
  const years = await db.schoolYears.findAll({ attributes: ['id', 'calendar'], raw: true });
  const lawful = new Map(
    years.map(({ id, calendar }) => [id, lawfulDaysOf(id, JSON.parse(calendar) as SchoolCalendar)]),
  );
  const at = new Date(now).toISOString();
  const gone = lines.filter(({ lapsesAt }) => lapsesAt <= at);
  const soon = lines.filter(
    ({ lapsesAt, schoolYear }) => lapsesAt > at && warnedFrom(lapsesAt, lawful.get(schoolYear)!) <= at,
  );
  return { 'orders-lapsing': soon.length, 'orders-lapsed': gone.length };
}

const lawfulDaysOf = (year: SchoolYear, calendar: SchoolCalendar): Day[] =>
  LAWFUL_ACTS.map((act) => lawfulDayNow(year, calendar, act));
