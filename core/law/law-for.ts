import type { Result } from '../codes/levels.js';
import type { SubjectCode } from '../fields/subjects.js';
import type { Period, SheetPeriod } from '../codes/periods.js';
import { type FormRow, type Grade, GRADES, type Law } from './law.js';
import { TABLES } from './tables.js';

/** `2026-2027`: two consecutive calendar years. */
export type SchoolYear = string;

/** True for `yyyy-yyyy` with consecutive years. */
export function isSchoolYear(text: string): boolean {
  const match = /^(\d{4})-(\d{4})$/.exec(text);
  return match !== null && Number(match[2]) === Number(match[1]) + 1;
}

/** Whether there is a table for a school year. */
export const hasLaw = (schoolYear: SchoolYear): boolean =>
  isSchoolYear(schoolYear) && TABLES.some(({ from }) => from <= schoolYear);

/** The law in force for a school year. Throws RangeError before the first table or for a malformed year. */
export function lawFor(schoolYear: SchoolYear): Law {
  const table = isSchoolYear(schoolYear) ? TABLES.findLast(({ from }) => from <= schoolYear) : undefined;
  if (!table) throw new RangeError(`no law for school year ${schoolYear}`);
  return table.law;
}

/** The law with an id, as a record names it. Throws RangeError for one we do not know. */
export function lawById(id: string): Law {
  const table = TABLES.find(({ law }) => law.id === id);
  if (!table) throw new RangeError(`no law ${id}`);
  return table.law;
}

/** Whether a subject is tested, so that the sheet has a score column (TT27 article 7.1b). */
export function isTested(law: Law, grade: Grade, subject: SubjectCode, period: Period): boolean {
  return law.tests.some(
    (row) => row.grades.includes(grade) && row.subjects.includes(subject) && row.periods.includes(period),
  );
}

/** Grades that may be taught a subject or not, as their school decides; none where it is no optional subject. */
export const gradesWithChoice = ({ optional }: Pick<Law, 'optional'>, subject: SubjectCode): readonly Grade[] =>
  GRADES.filter((grade) => optional[grade].includes(subject));

/** Whether what becomes of the year stands on a period's sheet: results, awards, remarks, health. */
export const concludes = ({ concluding }: Law, period: SheetPeriod): boolean =>
  (concluding as readonly SheetPeriod[]).includes(period);

/** Whether the class programme is completed with a result (TT27 article 11). */
export const completes = ({ completing }: Pick<Law, 'completing'>, result: Result): boolean =>
  completing.includes(result);

/** The printed form of a grade at an assessment time. Throws RangeError where the circular has none. */
export function formOf({ id, forms }: Law, grade: Grade, period: Period): FormRow {
  const form = forms.find(({ grades, periods }) => grades.includes(grade) && periods.includes(period));
  if (!form) throw new RangeError(`${id} has no form for grade ${grade} at ${period}`);
  return form;
}
