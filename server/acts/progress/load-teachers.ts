import { dayInVietnam } from '../../../core/codes/day.js';
import { holdersOn } from '../../../core/duties/counts-on.js';
import type { SubjectCode } from '../../../core/fields/subjects.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import { LINE, PART, plain, textOf } from '../../store/row-text.js';
import type { Reading } from '../../runner/deps.js';
import { standsAside } from '../../store/living-sql.js';
import { listOf, select } from '../../store/sql.js';
import type { TeacherLine } from '../records/signing/class-statements.js';

const PARTS = [
  ...['a.user_id', plain('u.name'), 'a.duty', "COALESCE(a.subject, '')"],
  ...["CASE WHEN a.responsible THEN 'yes' ELSE '' END", 'a.from_day', "COALESCE(a.to_day, '')"],
];

/** A class's duties as one text, as its list is. Followed by a list of classes. */
const TEACHERS = `
  SELECT a.class_id AS "classId", ${textOf(PARTS, 'a.id')} AS duties
  FROM assignments a JOIN users u ON u.id = a.user_id
  WHERE NOT ${standsAside('a')} AND a.class_id IN `;

export type TeacherThere = Omit<TeacherLine, 'personalId' | 'responsible'> & { readonly responsible: boolean };

function teacherOf(line: string): TeacherThere {
  const [userId = '', name = '', duty, subject, responsible, fromDay = '', toDay = ''] = line.split(PART);
  return {
    ...{ userId, name, duty: duty as TeacherLine['duty'] },
    subject: subject === '' ? null : (subject as SubjectCode),
    ...{ responsible: responsible !== '', fromDay, toDay: toDay === '' ? null : toDay },
  };
}

/** Who has a duty today in several classes of a year, by class. One statement. */
export async function loadTeachersIn(
  { db, clock }: Reading,
  classIds: readonly string[],
  calendar: SchoolCalendar,
): Promise<ReadonlyMap<string, readonly TeacherThere[]>> {
  const classes = await select<{ readonly classId: string; readonly duties: string }>(
    db,
    `${TEACHERS}${listOf(classIds)} GROUP BY a.class_id`,
    classIds,
  );
  const today = dayInVietnam(clock());
  return new Map(
    classes.map(({ classId, duties }) => [classId, holdersOn(duties.split(LINE).map(teacherOf), calendar, today)]),
  );
}
