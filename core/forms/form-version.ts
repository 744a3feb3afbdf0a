/** Which of the nine printed forms a sheet is (TT27 appendix 2), and the version that travels with a workbook. */
import { lawFor, type SchoolYear } from '../law/law-for.js';
import type { Grade } from '../law/law.js';
import { isPeriod, type Period, type SheetPeriod } from '../codes/periods.js';

export type FormNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** First form of a grade band; the two next are its end of term 1 and its year end. */
const FIRST_FORM: Readonly<Record<Grade, 1 | 4 | 7>> = { 1: 1, 2: 1, 3: 4, 4: 7, 5: 7 };
const STEP: Readonly<Record<Period, 0 | 1 | 2>> = { 'mid-term-1': 0, 'term-1': 1, 'mid-term-2': 0, 'year-end': 2 };

/** Number of the printed form of a grade at an assessment time. */
export const formNumber = (grade: Grade, period: Period): FormNumber =>
  (FIRST_FORM[grade] + STEP[period]) as FormNumber;

/** Forms 1 and 4 have one plain column a subject; all others say "Mức đạt được" under it (filling rule 2). */
export const hasPlainSubjects = (form: FormNumber): boolean => form === 1 || form === 4;

/**
 * Version of the form, e.g. `TT27-9/2026-2027`; the profile, which is no form of the circular, is
 * `TT27-LL/2026-2027`. Throws RangeError for a year without law.
 */
export const formVersion = (schoolYear: SchoolYear, grade: Grade, period: SheetPeriod): string =>
  `${lawFor(schoolYear).id}-${isPeriod(period) ? formNumber(grade, period) : 'LL'}/${schoolYear}`;
