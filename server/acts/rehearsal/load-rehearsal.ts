import type { Day } from '../../../core/codes/day.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { MailState } from '../../../core/contract/mail.js';
import { lastRehearsalDay } from '../../../core/rehearsal/last-day.js';
import { type ClosedBy, rehearse, type RehearsedRow } from '../../../core/rehearsal/rehearse.js';
import { sheetGroups } from '../../../core/rehearsal/sheet-groups.js';
import { type Debt, thingOf } from '../../../core/reminders/debt.js';
import type { LockScope } from '../../../core/locks/lock-order.js';
import type { Reading } from '../../runner/deps.js';
import { select } from '../../store/sql.js';
import { loadClassFacts } from '../reminders/load-class-facts.js';
import type { CurrentYear } from '../school/current-year.js';
import { livingYear } from '../school/living-years.js';
import { rehearsedSheets, requireRehearsable, type SheetsAsked } from './rehearsal-days.js';

export interface RehearsalAsked {
  /** The one that is on where none is named. */
  readonly year?: string | undefined;
  /** Today where none is named. */
  readonly day?: Day | undefined;
  readonly period?: SheetsAsked | undefined;
  readonly by: ClosedBy;
}

const CLASS_IDS = 'SELECT id FROM classes WHERE school_year_id = $1 ORDER BY position';
/** $1 school year, $2 the instant they must not have lapsed by. */
const WAITING = `
  SELECT o.scope, o.period FROM lock_orders o
  WHERE o.school_year_id = $1 AND (o.lapses_at IS NULL OR o.lapses_at > $2)
    AND NOT EXISTS (SELECT 1 FROM lock_executions e WHERE e.order_id = o.id)
    AND NOT EXISTS (SELECT 1 FROM lock_withdrawals w WHERE w.order_id = o.id)`;
/** $1 school year, $2 day. */
const TODAYS = `
  SELECT r.user_id AS "userId", r.class_id AS "classId", r.kind, r.period, r.subject, r.reminded_at AS at, m.state AS mail
  FROM reminders r LEFT JOIN mails m ON m.batch_id = r.batch_id AND m.user_id = r.user_id
  WHERE r.school_year_id = $1 AND r.day = $2`;

export interface RemindedToday {
  readonly at: string;
  /** What became of the letter with it; null where none was to go. */
  readonly mail: MailState | null;
}
type ReminderLine = Parameters<typeof thingOf>[0] & RemindedToday & { readonly userId: string };

export interface Rehearsing {
  readonly year: CurrentYear;
  /** Those that have a day left to rehearse. */
  readonly years: readonly string[];
  readonly today: Day;
  readonly day: Day;
  readonly periods: readonly SheetPeriod[];
  readonly rows: readonly RehearsedRow[];
  /** When whoever owes it was reminded of it today; null where she was not. */
  readonly remindedOf: (debt: Debt) => RemindedToday | null;
}

/**
 * The whole school as it would be at the end of a day to come. Eleven statements, however many classes there are. Refuses with
 * rehearsal-day, with not-found a year that lives no more; throws StaleProjections.
 */
export async function loadRehearsal(at: Reading, asked: RehearsalAsked): Promise<Rehearsing> {
  const { db, clock } = at;
  const now = clock();
  const today = dayInVietnam(now);
  const { day = today, period, by } = asked;
  const { year, living } = await livingYear(at, asked.year);
  requireRehearsable(year, day, now);
  const [classes, waiting, todays] = await Promise.all([
    select<{ id: string }>(db, CLASS_IDS, [year.id]),
    select<{ scope: string; period: SheetPeriod | null }>(db, WAITING, [year.id, now.toISOString()]),
    select<ReminderLine>(db, TODAYS, [year.id, today]),
  ]);
  const orders = waiting.map(({ scope, ...order }) => ({ ...order, scope: JSON.parse(scope) as LockScope }));
  const periods = rehearsedSheets(year, day, period);
  const classIds = classes.map(({ id }) => id);
  const groups = sheetGroups();
  const facts = await loadClassFacts(at, { year, classIds, periods, day });
  const reminded = new Map(todays.map((line) => [`${line.userId} ${thingOf(line)}`, { at: line.at, mail: line.mail }]));
  return {
    year,
    years: living.filter((one) => lastRehearsalDay(one) >= today).map(({ id }) => id),
    today,
    day,
    periods,
    rows: facts.flatMap((one) => rehearse({ ...one, waiting: orders }, { day, by }, groups)),
    remindedOf: (debt) => (reminded.size === 0 ? null : (reminded.get(`${debt.userId} ${thingOf(debt)}`) ?? null)),
  };
}
