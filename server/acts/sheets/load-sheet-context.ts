import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { PupilId } from '../../../core/sheet/values.js';
import { mayChangeValues, type RecordState } from '../../../core/record/record-states.js';
import type { PupilOnSheet, SchoolOnSheet, SheetContext } from '../../../core/sheet/context.js';
import type { ClassSettings } from '../../store/models/classes.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import { groupBy } from '../../ground/group-by.js';
import { listOf, select } from '../../store/sql.js';
import { covers, type Day, dayInVietnam } from '../../../core/codes/day.js';
import type { Reading } from '../../runner/deps.js';
import { type KeptSchool, schoolOn } from '../school/facts-on.js';
import { UNIT_IN_HAND } from '../../store/unit-sql.js';

/** A line per homeroom assignment of the class; one with nulls where it has none. */
interface ClassLine extends Omit<KeptSchool, 'name'>, Pick<SchoolOnSheet, 'principal'> {
  readonly schoolName: string;
  readonly sample: boolean | number;
  readonly schoolYear: string;
  readonly calendar: string;
  readonly id: string;
  readonly name: string;
  readonly settings: string;
  readonly teacher: string | null;
  readonly fromDay: string | null;
  readonly toDay: string | null;
}

/** Followed by a list of classes. */
const CLASSES = `
  SELECT c.id, c.name, c.settings, y.id AS "schoolYear", y.calendar, u.name AS teacher,
    a.from_day AS "fromDay", a.to_day AS "toDay",
    s.code, s.name AS "schoolName", s.authority, s.place, s.profile, s.former, s.principal, s.sample
  FROM classes c
  JOIN school_years y ON y.id = c.school_year_id
  JOIN school s ON s.id = 1
  LEFT JOIN assignments a ON a.class_id = c.id AND a.duty = 'homeroom' AND a.responsible
  LEFT JOIN users u ON u.id = a.user_id
  WHERE c.id IN `;

interface EnrolmentLine extends PupilOnSheet {
  readonly classId: string;
  readonly fromDay: string;
  readonly toDay: string | null;
  /** Of her year record; null where nobody has begun one. */
  readonly state: RecordState | null;
}

const ENROLMENTS = `
  SELECT e.class_id AS "classId", p.id, p.name, p.birth_date AS "birthDate", p.sex, e.grade, e.mode,
    e.from_day AS "fromDay", e.to_day AS "toDay", u.state
  FROM enrolments e JOIN pupils p ON p.id = e.pupil_id
  LEFT JOIN records r ON r.class_id = e.class_id AND r.pupil_id = e.pupil_id
  LEFT JOIN ${UNIT_IN_HAND}
  WHERE e.class_id IN `;

/** A class sheet's context with what the class's year records say of it. */
export interface ContextNow extends SheetContext {
  /** Pupils whose values cannot change any more, with the state of their record (decision 14). */
  readonly closed: ReadonlyMap<PupilId, RecordState>;
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
  const list = listOf(classIds);
  const [classLines, enrolments] = await Promise.all([
    select<ClassLine>(db, `${CLASSES}${list}`, classIds),
    select<EnrolmentLine>(db, `${ENROLMENTS}${list} ORDER BY e.position`, classIds),
  ]);
  const today = dayInVietnam(clock());
  const lines = groupBy(classLines, ({ id }) => id);
  const enrolled = groupBy(enrolments, ({ classId }) => classId);
  return classIds.flatMap((id) => {
    const ofClass = lines.get(id);
    return ofClass ? [contextOf(ofClass, enrolled.get(id) ?? [], { period, today })] : [];
  });
}

function contextOf(
  classLines: readonly ClassLine[],
  enrolments: readonly EnrolmentLine[],
  { period, today }: { readonly period: SheetPeriod; readonly today: Day },
): ContextNow {
  const line = classLines[0]!;
  const { schoolYear, principal } = line;
  const day = dayWithin(JSON.parse(line.calendar) as SchoolCalendar, today);
  const { code, name, authority, place } = schoolOn({ ...line, name: line.schoolName }, day);
  const homeroom = classLines.find(({ fromDay, toDay }) => fromDay !== null && covers({ fromDay, toDay }, day));
  return {
    schoolYear,
    school: { code, name, authority, place, principal, sample: Boolean(line.sample) },
    class: {
      id: line.id,
      name: line.name,
      ...(JSON.parse(line.settings) as ClassSettings),
      homeroomTeacher: homeroom?.teacher ?? '',
    },
    period,
    pupils: enrolments
      .filter((enrolment) => covers(enrolment, day))
      .map(({ id, name, birthDate, sex, grade, mode }) => ({ id, name, birthDate, sex, grade, mode })),
    closed: new Map(
      enrolments.flatMap(({ id, state }) => (state === null || mayChangeValues(state) ? [] : [[id, state] as const])),
    ),
  };
}
