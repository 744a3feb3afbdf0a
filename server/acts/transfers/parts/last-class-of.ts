import type { Grade } from '../../../../core/law/law.js';
import { refuse } from '../../../ground/refused.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';
import { loadCurrentYear } from '../../school/load-school.js';

export interface LastClass {
  readonly classId: string;
  readonly className: string;
  readonly schoolYear: string;
  readonly grade: Grade;
}

const TIMES = `
  SELECT e.class_id AS "classId", c.name AS "className", c.school_year_id AS "schoolYear", e.grade
  FROM enrolments e JOIN classes c ON c.id = e.class_id
  WHERE e.pupil_id = $1 AND c.school_year_id = $2 ORDER BY e.from_day DESC, e.id DESC LIMIT 1`;

/** Where a pupil is in the year that is on, or was last. Refuses with not-found. */
export async function lastClassOf(db: Reader, pupilId: string): Promise<LastClass> {
  const year = await loadCurrentYear(db);
  const [last] = await select<LastClass>(db, TIMES, [pupilId, year.id]);
  if (!last) throw refuse('not-found');
  return last;
}
