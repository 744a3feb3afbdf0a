import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { PupilId } from '../../../core/sheet/values.js';
import { mayChangeValues, type RecordState } from '../../../core/record/record-states.js';
import { type PupilOnSheet, pupilsOn, type SchoolOnSheet, type SheetContext } from '../../../core/sheet/context.js';
import type { ClassSettings } from '../../store/models/classes.js';
import type { LockInForce } from '../../../core/locks/lock-order.js';
import type { LockFacts } from '../../../core/locks/lock-table.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import { groupBy } from '../../ground/group-by.js';
import { leaderNameInForce } from '../../store/in-force.js';
import { listOf, select } from '../../store/sql.js';
import { covers, type Day, dayInVietnam } from '../../../core/codes/day.js';
import type { Reading } from '../../runner/deps.js';
import { UNIT_IN_HAND } from '../../store/unit-sql.js';
import { CASE_FIELDS, type CaseLine, supplementaryOf } from './case-on-sheet.js';

/** A line per homeroom assignment of the class; one with nulls where it has none. */
interface ClassLine extends Omit<SchoolOnSheet, 'name' | 'sample'> {
  readonly schoolName: string;
  readonly sample: boolean | number;
  readonly schoolYear: string;
  readonly calendar: string;
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
  SELECT string_agg(l.in_force, '
') FROM lock_executions l
  WHERE l.school_year_id = c.school_year_id AND (l.class_id IS NULL OR l.class_id = c.id)
    AND (l.until IS NULL OR l.until > $1)`;

/** $1 instant, $2 its day; followed by a list of classes. The heading names who leads that day. */
const CLASSES = `
  SELECT c.id, c.name, c.settings, y.id AS "schoolYear", y.calendar, u.name AS teacher, (${ORDERS}) AS orders,
    a.from_day AS "fromDay", a.to_day AS "toDay",
    s.code, s.name AS "schoolName", s.authority, s.place,
    COALESCE(${leaderNameInForce('$2')}, s.principal) AS principal, s.sample
  FROM classes c
  JOIN school_years y ON y.id = c.school_year_id
  JOIN school s ON s.id = 1
  LEFT JOIN assignments a ON a.class_id = c.id AND a.duty = 'homeroom' AND a.responsible
  LEFT JOIN users u ON u.id = a.user_id
  WHERE c.id IN `;

interface EnrolmentLine extends Omit<PupilOnSheet, 'supplementary'>, Partial<CaseLine> {
  readonly classId: string;
  readonly fromDay: string;
  readonly toDay: string | null;
  /** Of her year record; null where nobody has begun one. */
  readonly state: RecordState | null;
}

const ENROLMENTS = `
  SELECT e.class_id AS "classId", p.id, p.name, p.birth_date AS "birthDate", p.sex, e.grade, e.mode,
    e.from_day AS "fromDay", e.to_day AS "toDay", u.state, ${CASE_FIELDS}
  FROM enrolments e JOIN pupils p ON p.id = e.pupil_id
  LEFT JOIN records r ON r.class_id = e.class_id AND r.pupil_id = e.pupil_id
  LEFT JOIN ${UNIT_IN_HAND}
  LEFT JOIN supplementary_cases k ON k.class_id = e.class_id AND k.pupil_id = e.pupil_id AND k.withdrawn_at IS NULL
  WHERE e.class_id IN `;

/** A class sheet's context with what the class's year records say of it. */
export interface ContextNow extends SheetContext {
  /** Pupils whose values cannot change any more, with the state of their record (decision 14). */
  readonly closed: ReadonlyMap<PupilId, RecordState>;
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
  const [classLines, enrolments] = await Promise.all([
    select<ClassLine>(db, `${CLASSES}${listOf(classIds, 3)}`, [at, today, ...classIds]),
    select<EnrolmentLine>(db, `${ENROLMENTS}${listOf(classIds)} ORDER BY e.position`, classIds),
  ]);
  const lines = groupBy(classLines, ({ id }) => id);
  const enrolled = groupBy(enrolments, ({ classId }) => classId);
  return classIds.flatMap((id) => {
    const ofClass = lines.get(id);
    return ofClass ? [contextOf(ofClass, enrolled.get(id) ?? [], { period, today, at })] : [];
  });
}

const ordersOf = ({ orders }: ClassLine): LockInForce[] =>
  orders === null ? [] : orders.split('\n').map((line) => JSON.parse(line) as LockInForce);

function contextOf(
  classLines: readonly ClassLine[],
  enrolments: readonly EnrolmentLine[],
  { period, today, at }: { readonly period: SheetPeriod; readonly today: Day; readonly at: string },
): ContextNow {
  const line = classLines[0]!;
  const { schoolYear, code, authority, place, principal } = line;
  const calendar = JSON.parse(line.calendar) as SchoolCalendar;
  const day = dayWithin(calendar, today);
  const states = new Map(enrolments.flatMap(({ id, state }) => (state === null ? [] : [[id, state] as const])));
  const pupils = enrolments
    .filter((enrolment) => covers(enrolment, day))
    .map(({ id, name, birthDate, sex, grade, mode, ...own }): PupilOnSheet => ({
      ...{ id, name, birthDate, sex, grade, mode },
      ...supplementaryOf(own, schoolYear),
    }));
  const second = new Set(pupils.flatMap(({ id, supplementary }) => (supplementary ? [id] : [])));
  const homeroom = classLines.find(({ fromDay, toDay }) => fromDay !== null && covers({ fromDay, toDay }, day));
  return {
    schoolYear,
    school: { code, name: line.schoolName, authority, place, principal, sample: Boolean(line.sample) },
    class: {
      id: line.id,
      name: line.name,
      ...(JSON.parse(line.settings) as ClassSettings),
      homeroomTeacher: homeroom?.teacher ?? '',
    },
    period,
    pupils: pupilsOn(period, pupils),
    closed: new Map([...states].filter(([, state]) => !mayChangeValues(state))),
    locks: { at, schoolYear, calendar, classId: line.id, period, orders: ordersOf(line), states, second },
  };
}
