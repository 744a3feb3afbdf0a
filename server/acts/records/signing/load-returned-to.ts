import { dutyInForce, NAME_IN_YEAR } from '../../../store/living-sql.js';
import { dayInVietnam } from '../../../../core/codes/day.js';
import type { ReturnedToMe } from '../../../../core/contract/session.js';
import type { SubjectCode } from '../../../../core/fields/subjects.js';
import { mayChangeValues, statesWhere } from '../../../../core/record/record-states.js';
import { places, select } from '../../../store/sql.js';
import type { Reading } from '../../../runner/deps.js';
import { UNIT_IN_HAND } from '../../../store/unit-sql.js';

interface Line {
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
const [ASKER, DAY] = [`$${OPEN.length + 1}`, `$${OPEN.length + 2}`];

/** A line per duty in whose class a record stands returned; a subject's no longer once its teacher has signed anew. */
const RETURNED = `
  SELECT r.id AS "recordId", c.id AS "classId", ${NAME_IN_YEAR} AS "className", p.id AS "pupil", p.name, t.subjects, t.reason,
    b.name AS "by", t.returned_at AS "at", a.duty, a.subject
  FROM assignments a
  JOIN records r ON r.class_id = a.class_id
  JOIN ${UNIT_IN_HAND} AND u.state IN (${places(1, OPEN)})
  JOIN record_returns t ON t.record_id = r.id AND t.version = u.version
  JOIN classes c ON c.id = r.class_id JOIN school_years y ON y.id = c.school_year_id
  JOIN pupils p ON p.id = r.pupil_id
  JOIN users b ON b.id = t.returned_by
  WHERE a.user_id = ${ASKER} AND a.responsible AND ${dutyInForce(DAY, 'a')}
    AND (a.duty = 'homeroom' OR NOT EXISTS (
      SELECT 1 FROM subject_rows s
      WHERE s.class_id = r.class_id AND s.pupil_id = r.pupil_id AND s.subject = a.subject AND s.id > t.rows_until))
  ORDER BY t.id DESC`;

/** Records returned that somebody has to look at again, newest first. One statement. */
export async function loadReturnedTo({ db, clock }: Reading, userId: string): Promise<ReturnedToMe[]> {
  const lines = await select<Line>(db, RETURNED, [...OPEN, userId, dayInVietnam(clock())]);
  const records = new Map<number, ReturnedToMe>();
  for (const { recordId, subjects, duty, subject, ...facts } of lines) {
    const named = subject !== null && (JSON.parse(subjects) as SubjectCode[]).includes(subject);
    if (duty === 'subject' && !named) continue;
    const known = records.get(recordId) ?? { ...facts, subjects: [] };
    records.set(recordId, known);
    if (named) known.subjects.push(subject);
  }
  return [...records.values()];
}
