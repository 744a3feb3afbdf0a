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
import { UNIT_IN_HAND } from '../../store/unit-sql.js';

/** A line per homeroom assignment of the class; one with nulls where it has none. */
interface ClassLine extends Omit<SchoolOnSheet, 'name' | 'sample'> {
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
    s.code, s.name AS "schoolName", s.authority, s.place, s.principal, s.sample
  FROM classes c
  JOIN school_years y ON y.id = c.school_year_id
  JOIN school s ON s.id = 1
  LEFT JOIN assignments a ON a.class_id = c.id AND a.duty = 'homeroom' AND a.responsible
  LEFT JOIN users u ON u.id = a.user_id
  WHERE c.id IN `;

/** A class's list as one text: an overview of forty classes reads forty rows in place of fourteen hundred. */
interface ListLine {
  readonly classId: string;
  readonly list: string;
}

interface Enrolment {
  readonly pupil: PupilOnSheet;
  readonly fromDay: Day;
  readonly toDay: Day | null;
  /** Of her year record; null where nobody has begun one. */
  readonly state: RecordState | null;
}

const [LINE, PART] = ['\n', '\t'];
/** No name is taken with such characters; one that stands there all the same must not shift the parts. */
const plain = (column: string): string => `REPLACE(REPLACE(${column}, '${LINE}', ' '), '${PART}', ' ')`;
const PARTS = [
  ...['p.id', plain('p.name'), 'p.birth_date', 'p.sex', 'e.grade', 'e.mode', 'e.from_day'],
  ...["COALESCE(e.to_day, '')", "COALESCE(u.state, '')"],
];

/** Followed by a list of classes. */
const LISTS = `
  SELECT e.class_id AS "classId", string_agg(${PARTS.join(` || '${PART}' || `)}, '${LINE}' ORDER BY e.position) AS list
  FROM enrolments e JOIN pupils p ON p.id = e.pupil_id
  LEFT JOIN records r ON r.class_id = e.class_id AND r.pupil_id = e.pupil_id
  LEFT JOIN ${UNIT_IN_HAND}
  WHERE e.class_id IN `;

function enrolmentOf(line: string): Enrolment {
  const [id = '', name = '', birthDate = '', sex, grade, mode, fromDay = '', toDay = '', state = ''] = line.split(PART);
  return {
    pupil: { id, name, birthDate, sex, grade: Number(grade), mode } as PupilOnSheet,
    fromDay,
    toDay: toDay === '' ? null : toDay,
    state: state === '' ? null : (state as RecordState),
  };
}

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
  const [classLines, lists] = await Promise.all([
    select<ClassLine>(db, `${CLASSES}${list}`, classIds),
    select<ListLine>(db, `${LISTS}${list} GROUP BY e.class_id`, classIds),
  ]);
  const today = dayInVietnam(clock());
  const lines = groupBy(classLines, ({ id }) => id);
  const enrolled = new Map(lists.map(({ classId, list }) => [classId, list.split(LINE).map(enrolmentOf)]));
  // Many classes, one calendar.
  const days = new Map<string, Day>();
  const dayBy = (calendar: string): Day => {
    const day = days.get(calendar) ?? dayWithin(JSON.parse(calendar) as SchoolCalendar, today);
    days.set(calendar, day);
    return day;
  };
  return classIds.flatMap((id) => {
    const ofClass = lines.get(id);
    if (!ofClass) return [];
    return [contextOf(ofClass, enrolled.get(id) ?? [], { period, day: dayBy(ofClass[0]!.calendar) })];
  });
}

function contextOf(
  classLines: readonly ClassLine[],
  enrolments: readonly Enrolment[],
  { period, day }: { readonly period: SheetPeriod; readonly day: Day },
): ContextNow {
  const line = classLines[0]!;
  const { schoolYear, code, authority, place, principal } = line;
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
    pupils: enrolments.filter((enrolment) => covers(enrolment, day)).map(({ pupil }) => pupil),
    closed: new Map(
      enrolments
        .filter(({ state }) => state !== null && !mayChangeValues(state))
        .map(({ pupil, state }) => [pupil.id, state!] as const),
    ),
  };
}
