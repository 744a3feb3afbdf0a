/** Tests to be sat again: proposals that wait for an answer, agreed ones that nobody has sat yet. */
import type { SubjectCode } from '../../../core/fields/subjects.js';
import { type Asker, may } from '../../../core/rights/allow.js';
import { select } from '../../store/sql.js';
import type { Reading } from '../../runner/deps.js';
import type { Found } from './work-lines.js';

interface Line {
  readonly classId: string;
  readonly className: string;
  readonly subject: SubjectCode;
  readonly agreed: boolean | number | null;
}

const OPEN = `
  SELECT r.class_id AS "classId", c.name AS "className", r.subject, r.agreed
  FROM retests r JOIN classes c ON c.id = r.class_id
  WHERE c.school_year_id = $1
    AND (r.agreed IS NULL OR (r.agreed AND NOT EXISTS (SELECT 1 FROM retest_attempts a WHERE a.retest_id = r.id)))`;

/** For whoever answers or enters. One statement. */
export async function retestWork({ db }: Pick<Reading, 'db'>, asker: Asker, schoolYear: string): Promise<Found[]> {
  const lines = await select<Line>(db, OPEN, [schoolYear]);
  const places = new Map<string, { classId: string; className: string; subject: null; n: number }>();
  for (const { classId, className, subject, agreed } of lines) {
    const isHers =
      agreed === null
        ? may(asker, 'decide-retest', { classId })
        : may(asker, 'enter-subject-values', { classId, subject });
    if (!isHers) continue;
    const place = places.get(classId) ?? { classId, className, subject: null, n: 0 };
    places.set(classId, { ...place, n: place.n + 1 });
  }
  return [...places.values()];
}
