import { gradeOfClass } from '../../../../core/import/read-facts.js';
import type { Grade } from '../../../../core/law/law.js';
import { refuse } from '../../../ground/refused.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

/** A class of the year with the next place in its list. Refuses with not-found, pupil-grade-class. */
export async function classToEnter(
  db: Reader,
  { classId, grade, schoolYear }: { readonly classId: string; readonly grade: Grade; readonly schoolYear: string },
): Promise<{ readonly name: string; readonly next: number }> {
  const [found] = await select<{ name: string; last: number }>(
    db,
    `SELECT c.name, COALESCE(MAX(e.position), 0) AS last FROM classes c LEFT JOIN enrolments e ON e.class_id = c.id
     WHERE c.id = $1 AND c.school_year_id = $2 GROUP BY c.id, c.name`,
    [classId, schoolYear],
  );
  if (!found) throw refuse('not-found');
  const only = gradeOfClass(found.name);
  if (only !== null && only !== grade) throw refuse('pupil-grade-class', { grades: only });
  return { name: found.name, next: found.last + 1 };
}
