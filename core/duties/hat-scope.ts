/** What of the school a head of tổ looks after (G1): grades, or subjects. */
import { isSubject, type SubjectCode } from '../fields/subjects.js';

export interface HatScope {
  readonly grades: readonly number[];
  readonly subjects: readonly SubjectCode[];
}

/** As it is stored: a text a statement can look into for one grade (`,g4,`). */
export const scopeText = ({ grades, subjects }: HatScope): string =>
  `,${[...grades.map((grade) => `g${grade}`), ...subjects.map((subject) => `s${subject}`)].join(',')},`;

export function scopeOf(text: string): HatScope {
  const parts = text.split(',').filter(Boolean);
  return {
    grades: parts.filter((part) => part.startsWith('g')).map((part) => Number(part.slice(1))),
    subjects: parts.map((part) => part.slice(1)).filter(isSubject),
  };
}
