import { dayInVietnam } from '../../../../core/codes/day.js';
import type { SchoolYear } from '../../../../core/law/law-for.js';
import type { Grade } from '../../../../core/law/law.js';
import type { LockScope } from '../../../../core/locks/lock-order.js';
import type { RecordState } from '../../../../core/record/record-states.js';
import { inForce } from '../../../store/in-force.js';
import { select } from '../../../store/sql.js';
import { UNIT_IN_HAND } from '../../../store/unit-sql.js';
import type { Reading } from '../../../runner/deps.js';

export interface PupilInScope {
  readonly classId: string;
  readonly pupil: string;
  readonly name: string;
  readonly grade: Grade;
  /** Of her record; null where nobody has begun one. */
  readonly state: RecordState | null;
}

/** Of a year that is over, everybody who was enrolled to its end. $1 year, $2 day. */
const PUPILS = `
  SELECT e.class_id AS "classId", e.pupil_id AS pupil, p.name, e.grade, u.state
  FROM enrolments e
  JOIN classes c ON c.id = e.class_id
  JOIN pupils p ON p.id = e.pupil_id
  LEFT JOIN records r ON r.class_id = e.class_id AND r.pupil_id = e.pupil_id
  LEFT JOIN ${UNIT_IN_HAND}
  WHERE c.school_year_id = $1 AND (${inForce('$2', 'e')} OR e.to_day IS NULL)
  ORDER BY e.class_id, e.position`;

/** Pupils a scope takes in today, with the state of their record. One statement. */
export async function pupilsInScope(
  { db, clock }: Pick<Reading, 'db' | 'clock'>,
  schoolYear: SchoolYear,
  scope: LockScope,
): Promise<PupilInScope[]> {
  const lines = await select<PupilInScope>(db, PUPILS, [schoolYear, dayInVietnam(clock())]);
  return lines.filter((line) => isIn(scope, line));
}

function isIn(scope: LockScope, { classId, pupil, grade }: PupilInScope): boolean {
  switch (scope.kind) {
    case 'school':
      return true;
    case 'grade':
      return scope.grade === grade;
    case 'class':
    case 'group':
      return scope.classId === classId;
    case 'pupil':
      return scope.pupil === pupil;
    case 'part':
      return scope.pupils.includes(pupil);
  }
}
