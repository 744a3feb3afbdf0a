import { dutyInForce, NAME_IN_YEAR } from '../../../store/living-sql.js';
import { dayInVietnam } from '../../../../core/codes/day.js';
import type { ReturnedToMe } from '../../../../core/contract/session.js';
import type { SubjectCode } from '../../../../core/fields/subjects.js';
import type { ReturnedTo } from '../../../../core/reminders/class-debts.js';
import { groupBy } from '../../../ground/group-by.js';
import { mayChangeValues, statesWhere } from '../../../../core/record/record-states.js';
import { listOf, places, select } from '../../../store/sql.js';
import type { Reading } from '../../../runner/deps.js';
import { UNIT_IN_HAND } from '../../../store/unit-sql.js';

interface Line {
  readonly userId: string;
  readonly who: string;
  readonly recordId: number;
  readonly classId: string;
  readonly className: string;
  readonly pupil: string;
  readonly name: string;
  readonly subjects: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly duty: 'homeroom' | 'subject';
  readonly subject: SubjectCode | null;
}

const OPEN = statesWhere(mayChangeValues);
const [DAY, FIRST] = [`$${OPEN.length + 1}`, OPEN.length + 2];

/** A line per duty in whose class a record stands returned; a subject's no longer once its teacher has signed anew. */
const returnedWhere = (whose: string): string => `
  SELECT a.user_id AS "userId", o.name AS "who", r.id AS "recordId", c.id AS "classId", ${NAME_IN_YEAR} AS "className", p.id AS "pupil", p.name, t.subjects, t.reason,
    b.name AS "by", t.returned_at AS "at", a.duty, a.subject
  FROM assignments a
  JOIN records r ON r.class_id = a.class_id
  JOIN ${UNIT_IN_HAND} AND u.state IN (${places(1, OPEN)})
  JOIN record_returns t ON t.record_id = r.id AND t.version = u.version
  JOIN classes c ON c.id = r.class_id JOIN school_years y ON y.id = c.school_year_id
  JOIN pupils p ON p.id = r.pupil_id
  JOIN users b ON b.id = t.returned_by
  JOIN users o ON o.id = a.user_id
  WHERE a.responsible AND ${dutyInForce(DAY, 'a')} AND ${whose}
    AND (a.duty = 'homeroom' OR NOT EXISTS (
      SELECT 1 FROM subject_rows s
      WHERE s.class_id = r.class_id AND s.pupil_id = r.pupil_id AND s.subject = a.subject AND s.id > t.rows_until))
  ORDER BY t.id DESC`;

/** Records returned that somebody has to look at again, newest first. One statement. */
export async function loadReturnedTo({ db, clock }: Reading, userId: string): Promise<ReturnedToMe[]> {
  const lines = await select<Line>(db, returnedWhere(`a.user_id = $${FIRST}`), [
    ...[...OPEN, dayInVietnam(clock())],
    userId,
  ]);
  const records = new Map<number, ReturnedToMe>();
  for (const line of lines.filter(isAsked)) {
    const { recordId, subject, classId, className, pupil, name, reason, by, at } = line;
    const facts = { classId, className, pupil, name, reason, by, at };
    const known = records.get(recordId) ?? { ...facts, subjects: [] };
    records.set(recordId, known);
    if (isNamed(line)) known.subjects.push(subject!);
  }
  return [...records.values()];
}

const isNamed = ({ subject, subjects }: Line): boolean =>
  subject !== null && (JSON.parse(subjects) as SubjectCode[]).includes(subject);
const isAsked = (line: Line): boolean => line.duty === 'homeroom' || isNamed(line);

/** The same of everybody in several classes, by class. One statement. */
export async function loadReturnedIn(
  { db, clock }: Reading,
  classIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ReturnedTo[]>> {
  const sql = returnedWhere(`a.class_id IN ${listOf(classIds, FIRST)}`);
  const lines = await select<Line>(db, sql, [...OPEN, dayInVietnam(clock()), ...classIds]);
  const once = new Map(
    lines.filter(isAsked).map((line) => [`${line.pupil} ${line.userId} ${line.subject}`, line] as const),
  );
  const asked = groupBy([...once.values()], ({ classId }) => classId);
  const shown = ({ pupil, userId, who, subject }: Line): ReturnedTo => ({ pupil, userId, name: who, subject });
  return new Map([...asked].map(([classId, own]) => [classId, own.map(shown)]));
}
