import type { SubjectCode } from '../../../../core/fields/subjects.js';
import { refuse } from '../../../ground/refused.js';
import type { BeforeClass } from './before-class.js';
import type { ClassYear, Teacher } from './class-year.js';

/**
 * The caller as the one who signs a subject of a class (decision 2). Refuses with not-allowed where she has no part in
 * it, with not-responsible where she only enters.
 */
export function signingTeacher(year: ClassYear, { caller }: BeforeClass, subject: SubjectCode): Teacher {
  const teachers = year.teachers.filter((teacher) => teacher.subject === subject);
  const own = teachers.filter(({ userId }) => userId === caller.userId);
  const signing = own.find(({ responsible }) => responsible);
  if (signing) return signing;
  const other = teachers.find(({ responsible }) => responsible);
  throw own.length > 0 && other ? refuse('not-responsible', { name: other.name }) : refuse('not-allowed');
}
