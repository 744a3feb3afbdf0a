import type { Day } from '../../../../core/codes/day.js';
import type { CoverState } from '../../../../core/covers/cover-states.js';
import type { Grade } from '../../../../core/law/law.js';
import type { Reading } from '../../../runner/deps.js';
import { inForce } from '../../../store/in-force.js';
import { select } from '../../../store/sql.js';

/** Pupils of a class and grade whose covers are in a state; null where nobody has begun them. */
export interface CoverCount {
  readonly classId: string;
  readonly className: string;
  readonly grade: Grade;
  readonly state: CoverState | null;
  readonly n: number;
}

const COUNTS = `
  SELECT c.id AS "classId", c.name AS "className", e.grade, k.state, COUNT(e.id) AS n
  FROM classes c JOIN enrolments e ON e.class_id = c.id AND ${inForce('$1', 'e')}
  LEFT JOIN covers k ON k.pupil_id = e.pupil_id AND k.school_year_id = c.school_year_id
  WHERE c.school_year_id = $2 GROUP BY c.id, c.name, c.position, e.grade, k.state ORDER BY c.position, c.id`;

/** Of every class of a year with pupils on a day. One statement. */
export async function loadCoverCounts({ db }: Reading, schoolYear: string, day: Day): Promise<CoverCount[]> {
  const lines = await select<Omit<CoverCount, 'n'> & { readonly n: number | string }>(db, COUNTS, [day, schoolYear]);
  return lines.map((line) => ({ ...line, grade: Number(line.grade) as Grade, n: Number(line.n) }));
}
