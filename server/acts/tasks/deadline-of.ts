import { type Day, dayInVietnam, daysUntil } from '../../../core/codes/day.js';
import type { Period } from '../../../core/codes/periods.js';
import { type Grade, GRADES } from '../../../core/law/law.js';
import { nextOf, targetOf } from '../../../core/law/school-calendar.js';
import { awaitedDays } from '../../../core/locks/closing-days.js';
import type { Reading } from '../../runner/deps.js';
import { inForce } from '../../store/in-force.js';
import { select } from '../../store/sql.js';
import type { CurrentYear } from '../school/current-year.js';
import { dayWithin } from '../sheets/load-sheet-context.js';

/**
 * The day a period's sheets of these grades are awaited by, and how far the day before it is (decision 22); nulls where there is none.
 * Of several the next that is to come, for a grade may have a day of its own (H26); of days gone by the last.
 */
export function deadlineOf(
  { id, calendar }: Pick<CurrentYear, 'id' | 'calendar'>,
  period: Period,
  today: Day,
  grades: readonly Grade[] = GRADES,
) {
  const deadline = nextOf(awaitedDays(id, calendar, period, grades), today);
  return { deadline, daysLeft: deadline === null ? null : daysUntil(today, targetOf(deadline)) };
}

/** $1 year, $2 day. */
const GRADES_OF = `
  SELECT DISTINCT e.class_id AS "classId", e.grade FROM enrolments e JOIN classes c ON c.id = e.class_id
  WHERE c.school_year_id = $1 AND ${inForce('$2', 'e')}`;

/** Grades of classes, where a grade has days of its own; else of all, which is the same then. One statement or none. */
export async function gradesOfClasses(
  { db, clock }: Pick<Reading, 'db' | 'clock'>,
  { id, calendar }: Pick<CurrentYear, 'id' | 'calendar'>,
): Promise<(classIds: readonly string[]) => readonly Grade[]> {
  if (!calendar.byGrade) return () => GRADES;
  const day = dayWithin(calendar, dayInVietnam(clock()));
  const lines = await select<{ classId: string; grade: Grade }>(db, GRADES_OF, [id, day]);
  return (classIds) => [...new Set(lines.flatMap(({ classId, grade }) => (classIds.includes(classId) ? [grade] : [])))];
}
