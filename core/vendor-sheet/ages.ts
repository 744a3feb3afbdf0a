/** Which grade the pupils' ages speak of: a file of the year before has the same children, one grade lower. */
import { type Grade, GRADES } from '../law/law.js';
import type { VendorRow } from './rows.js';

/** A child is six in the year in which she begins grade 1 (Law on Education 2019, article 28.1a). */
const AGE_OF_GRADE_0 = 5;
/** Fewer say nothing. */
const LEAST = 3;

/** Of most pupils whose day of birth is known; null where too few are, or they are of no grade. */
export function gradeByAges(pupils: readonly VendorRow[], schoolYear: string): Grade | null {
  const counts = new Map<number, number>();
  for (const { birthDate } of pupils) {
    if (birthDate === null) continue;
    const grade = Number(schoolYear.slice(0, 4)) - Number(birthDate.slice(0, 4)) - AGE_OF_GRADE_0;
    counts.set(grade, (counts.get(grade) ?? 0) + 1);
  }
  const known = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [grade, most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return known >= LEAST && 2 * most > known ? (GRADES.find((one) => one === grade) ?? null) : null;
}
