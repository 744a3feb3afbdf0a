import { dayInVietnam } from '../../../../core/codes/day.js';
import { isSubject } from '../../../../core/fields/subjects.js';
import type { LockGroup } from '../../../../core/locks/lock-groups.js';
import type { Reading } from '../../../runner/deps.js';
import { inForce } from '../../../store/in-force.js';
import { listOf, select } from '../../../store/sql.js';

const TEACHERS = `
  SELECT DISTINCT u.name, a.subject FROM assignments a JOIN users u ON u.id = a.user_id
  WHERE ${inForce('$1', 'a')} AND a.class_id IN `;

/** Who enters in these classes today, of one group of columns or of all, by name. One statement. */
export async function enteringIn(
  { db, clock }: Pick<Reading, 'db' | 'clock'>,
  classIds: readonly string[],
  group: LockGroup | null,
): Promise<string[]> {
  if (classIds.length === 0) return [];
  const lines = await select<{ name: string; subject: string | null }>(
    db,
    `${TEACHERS}${listOf(classIds, 2)} ORDER BY u.name`,
    [dayInVietnam(clock()), ...classIds],
  );
  const wanted = lines.filter(({ subject }) => {
    if (group === null) return true;
    return isSubject(group) ? subject === group : subject === null;
  });
  return [...new Set(wanted.map(({ name }) => name))];
}
