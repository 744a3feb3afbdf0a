import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { PupilId } from '../../../core/sheet/values.js';
import { mayChangeValues, type RecordState } from '../../../core/record/record-states.js';
import { type PupilOnSheet, pupilsOn, type SchoolOnSheet, type SheetContext } from '../../../core/sheet/context.js';
import type { ClassSettings } from '../../store/models/classes.js';
import type { LockInForce } from '../../../core/locks/lock-order.js';
import type { LockFacts } from '../../../core/locks/lock-table.js';
import { holdersOn } from '../../../core/duties/counts-on.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import { groupBy } from '../../ground/group-by.js';
import { leaderNameInForce } from '../../store/in-force.js';
import { listOf, select } from '../../store/sql.js';
import { covers, type Day, dayInVietnam } from '../../../core/codes/day.js';
import type { Reading } from '../../runner/deps.js';
import { type KeptSchool, schoolOn } from '../school/facts-on.js';
import { standsAside } from '../../store/living-sql.js';
import { CLASS_LIST, ENROLLED, type Enrolment, enrolmentsOf } from './class-list.js';

/** A line per homeroom assignment of the class; one with nulls where it has none. */
interface ClassLine extends Omit<KeptSchool, 'name'>, Pick<SchoolOnSheet, 'principal'> {
  readonly schoolName: string;
  readonly sample: boolean | number;
  readonly schoolYear: string;
  readonly calendar: string;
  readonly practiceOf: string | null;
  readonly id: string;
  readonly name: string;
  readonly settings: string;
  /** Orders carried out that may speak of it, a line each; null where there are none. */
  readonly orders: string | null;
  readonly teacher: string | null;
  readonly fromDay: string | null;
  readonly toDay: string | null;
}

/** Openings that are over at $1 speak of nothing any more. */
const ORDERS = `
  SELECT string_agg(l.in_force, '\n') FROM lock_executions l
  WHERE l.school_year_id = c.school_year_id AND (l.class_id IS NULL OR l.class_id = c.id)
    AND (l.until IS NULL OR l.until > $1)`;

/** $1 instant, $2 its day; followed by a list of classes. The heading names who leads that day. */
const CLASSES = `
  SELECT c.id, c.name, c.settings, COALESCE(y.practice_of, y.id) AS "schoolYear",
    y.practice_of AS "practiceOf", y.calendar, u.name AS teacher, (${ORDERS}) AS orders,
    a.from_day AS "fromDay", a.to_day AS "toDay",
    s.code, s.name AS "schoolName", s.authority, s.place, s.profile, s.former,
    COALESCE(${leaderNameInForce('$2')}, s.principal) AS principal, s.sample
  FROM classes c
  JOIN school_years y ON y.id = c.school_year_id
  JOIN school s ON s.id = 1
  LEFT JOIN assignments a ON a.class_id = c.id AND a.duty = 'homeroom' AND a.responsible AND NOT ${standsAside('a')}
  LEFT JOIN users u ON u.id = a.user_id
  WHERE c.id IN `;

interface ListLine {
  readonly classId: string;
  readonly list: string;
}

/** Followed by a list of classes. */
const LISTS = `
  SELECT e.class_id AS "classId", ${CLASS_LIST} AS list
  FROM ${ENROLLED} WHERE e.class_id IN `;

/** A class sheet's context with what the class's year records say of it. */
export interface ContextNow extends SheetContext {
  /** Pupils whose values cannot change any more, with the state of their record (decision 14). */
  readonly closed: ReadonlyMap<PupilId, RecordState>;
  /** Who was in the class and is no more: what was entered of them is locked like the rest. */
  readonly left: readonly PupilOnSheet[];
  /** What of it is open at this moment: decided by the moment, the calendar, orders and records. */
  readonly locks: LockFacts;
}

/** The day a school year is looked at: today, before it its first and after it its last. */
export const dayWithin = ({ begins, ends }: Pick<SchoolCalendar, 'begins' | 'ends'>, today: Day): Day =>
  today < begins ? begins : today > ends ? ends : today;

/**
 * Everything besides values that belongs to a class sheet today, for a past year on its last day; null where there
 * is no such class. Two statements.
 */
export async function loadSheetContext(
  deps: Reading,
  classId: string,
  period: SheetPeriod,
): Promise<ContextNow | null> {
  return (await loadSheetContexts(deps, [classId], period))[0] ?? null;
}

/** The same of several classes, in the order they are asked for; those that are not there are left out. Two statements. */
export async function loadSheetContexts(
  { db, clock }: Reading,
  classIds: readonly string[],
  period: SheetPeriod,
): Promise<ContextNow[]> {
  if (classIds.length === 0) return [];
  const now = clock();
  const [at, today] = [now.toISOString(), dayInVietnam(now)];
  const [classLines, lists] = await Promise.all([
    select<ClassLine>(db, `${CLASSES}${listOf(classIds, 3)}`, [at, today, ...classIds]),
    select<ListLine>(db, `${LISTS}${listOf(classIds)} GROUP BY e.class_id`, classIds),
  ]);
  const lines = groupBy(classLines, ({ id }) => id);
  const listOfClass = new Map(lists.map(({ classId, list }) => [classId, list]));
  // Many classes, one calendar.
  const calendars = new Map<string, Moment>();
  const momentBy = (text: string): Moment => {
    let moment = calendars.get(text);
    if (!moment) {
      const calendar = JSON.parse(text) as SchoolCalendar;
      calendars.set(text, (moment = { period, at, calendar, today, day: dayWithin(calendar, today) }));
    }
    return moment;
  };
  return classIds.flatMap((id) => {
    const ofClass = lines.get(id);
    if (!ofClass) return [];
    const { calendar, schoolYear } = ofClass[0]!;
    const enrolments = enrolmentsOf(listOfClass.get(id) ?? null, schoolYear);
    return [contextOf(ofClass, enrolments, momentBy(calendar))];
  });
}

/** When a sheet is looked at, by its year's calendar. */
interface Moment {
  readonly period: SheetPeriod;
  readonly at: string;
  readonly calendar: SchoolCalendar;
  readonly today: Day;
  /** Of the year. */
  readonly day: Day;
}

/** What a class's lines are of. */
const LEADS = { duty: 'homeroom', responsible: true } as const;

const ordersOf = ({ orders }: ClassLine): LockInForce[] =>
  orders === null ? [] : orders.split('\n').map((line) => JSON.parse(line) as LockInForce);

function contextOf(
  classLines: readonly ClassLine[],
  enrolments: readonly Enrolment[],
  { period, at, calendar, today, day }: Moment,
): ContextNow {
  const line = classLines[0]!;
  const { schoolYear, principal } = line;
  const states = new Map(
    enrolments.flatMap(({ pupil, state }) => (state === null ? [] : [[pupil.id, state] as const])),
  );
  const pupils = enrolments.filter((enrolment) => covers(enrolment, day)).map(({ pupil }) => pupil);
  const here = new Set(pupils.map(({ id }) => id));
  const ever = enrolments.map(({ pupil }) => pupil);
  const second = new Set(ever.flatMap(({ id, supplementary }) => (supplementary ? [id] : [])));
  const { code, name, authority, place } = schoolOn({ ...line, name: line.schoolName }, day);
  const [homeroom] = holdersOn(
    classLines.flatMap(({ teacher, fromDay, toDay }) =>
      fromDay === null ? [] : [{ ...{ teacher, fromDay, toDay, subject: null }, ...LEADS }],
    ),
    calendar,
    today,
  );
  return {
    schoolYear,
    school: { code, name, authority, place, principal, sample: Boolean(line.sample) },
    class: {
      id: line.id,
      name: line.name,
      ...(JSON.parse(line.settings) as ClassSettings),
      homeroomTeacher: homeroom?.teacher ?? '',
      ...(line.practiceOf !== null && { practice: true as const }),
    },
    period,
    pupils: pupilsOn(period, pupils),
    left: ever.filter(({ id }) => !here.has(id)),
    closed: new Map([...states].filter(([, state]) => !mayChangeValues(state))),
    locks: { at, schoolYear, calendar, classId: line.id, period, orders: ordersOf(line), states, second },
  };
}
