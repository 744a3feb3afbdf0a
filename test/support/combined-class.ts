/** Lớp ghép 1+2 with a homeroom teacher: two rows wherever classes are counted (H25). */
import type { SubjectCode } from '../../core/fields/subjects.js';
import type { Database } from '../../server/store/open-database.js';
import { type BuiltClass, buildClass, buildTeacher } from './builders.js';

/** Of `subjects` the homeroom teacher alone answers for; the others are nobody's. */
export async function buildCombined(
  db: Database,
  [first, second]: readonly [number, number],
  subjects: readonly SubjectCode[] = ['TV', 'TOAN'],
): Promise<BuiltClass> {
  const combined = await buildClass(db, {
    ...{ id: '12', name: '1+2' },
    pupils: [
      { grade: 1, count: first },
      { grade: 2, count: second },
    ],
  });
  await buildTeacher(db, combined, { homeroom: true, subjects: [...subjects] }, { name: 'Đỗ Thị Ghép' });
  return combined;
}
