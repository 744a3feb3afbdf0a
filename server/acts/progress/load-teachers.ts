import { covers, type Day } from '../../../core/codes/day.js';
import { groupBy } from '../../ground/group-by.js';
import type { Reading } from '../../runner/deps.js';
import { standsAside } from '../../store/living-sql.js';
import { listOf, select } from '../../store/sql.js';
import type { TeacherLine } from '../records/signing/class-statements.js';

/** Followed by a list of classes. */
const TEACHERS = `
  SELECT a.class_id AS "classId", a.user_id AS "userId", u.name, a.duty, a.subject, a.responsible,
    a.from_day AS "fromDay", a.to_day AS "toDay"
  FROM assignments a JOIN users u ON u.id = a.user_id
  WHERE NOT ${standsAside('a')} AND a.class_id IN `;

type Line = Omit<TeacherLine, 'personalId'> & { readonly classId: string };
export type TeacherThere = Omit<Line, 'responsible'> & { readonly responsible: boolean };

/** Who has a duty in several classes on a day, by class. One statement. */
export async function loadTeachersIn(
  { db }: Pick<Reading, 'db'>,
  classIds: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, readonly TeacherThere[]>> {
  const lines = await select<Line>(db, `${TEACHERS}${listOf(classIds)} ORDER BY a.id`, classIds);
  const there = lines
    .filter((line) => covers(line, day))
    .map(({ responsible, ...line }) => ({ ...line, responsible: Boolean(responsible) }));
  return groupBy(there, ({ classId }) => classId);
}
