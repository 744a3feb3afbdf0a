/** What the practice class is called, and who is in it: nobody there is. */
import type { Grade } from '../../../../core/law/law.js';

/** Says what it is wherever a class is named. */
export const PRACTICE_CLASS = 'tập (không tính)';

/** Sorts before every real year, and is none. */
export const practisedBy = (number: number): string => `0tap-${number}`;
export const classOfPractice = (number: number): string => `tap-${number}`;

/** No file and nobody's hand can bring a pupil of such a code: codes of the sector hold no colon. */
const codeOf = (number: number, at: number): string => `tap:${number}:${String(at).padStart(2, '0')}`;

export const pupilOfPractice = (
  number: number,
  at: number,
  { grade, schoolYear }: { readonly grade: Grade; readonly schoolYear: string },
) => ({
  id: codeOf(number, at),
  name: `Học sinh tập ${String(at).padStart(2, '0')}`,
  sex: at % 2 === 0 ? ('M' as const) : ('F' as const),
  birthDate: `${Number(schoolYear.slice(0, 4)) - 5 - grade}-${String(at).padStart(2, '0')}-15`,
  personalId: null,
  lifelongCode: null,
  practice: true,
});
