/** What the class of the next year is called that the pupils of a class go to, as long as nobody says otherwise. */
import { classKey, gradeOfClass } from '../import/read-facts.js';
import type { Grade } from '../law/law.js';

export interface NamedClass {
  readonly name: string;
  /** Grades that sit in it; two and more make a combined class. */
  readonly grades: readonly Grade[];
}

/**
 * Of the pupils of one grade of a class, in the grade they come to. 4A goes to 5A, and who stays, to 4A of the next year. In a
 * combined class they stay together where that grade sits there too. Null where the name says nothing of it: somebody chooses.
 */
export function classNameFor({ name, grades }: NamedClass, grade: Grade, to: Grade): string | null {
  if (to === grade || grades.includes(to)) return name;
  const letter = letterOf(name);
  return letter === null ? null : `${to}${letter}`;
}

/** What stands behind the grades: `A` of "4A", "A" of "3+4A", `.2` of "4.2". */
function letterOf(name: string): string | null {
  if (gradeOfClass(name) !== null) return name.slice(1);
  const combined = /^\d(?:\s*[+,&-]\s*\d)+\s*(.+)$/u.exec(name);
  return combined ? combined[1]! : null;
}

export const sameClass = (a: string, b: string): boolean => classKey(a) === classKey(b);
