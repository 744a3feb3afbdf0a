import type { SubjectCode } from '../fields/subjects.js';
import type { Period } from '../codes/periods.js';
import type { Grade, Law } from './law.js';
import { TT27 } from './tt27.js';

/** `2026-2027`: two consecutive calendar years. */
export type SchoolYear = string;

const TABLES: readonly { readonly from: string; readonly law: Law }[] = [{ from: '2020-2021', law: TT27 }];

/** True for `yyyy-yyyy` with consecutive years. */
export function isSchoolYear(text: string): boolean {
  const match = /^(\d{4})-(\d{4})$/.exec(text);
  return match !== null && Number(match[2]) === Number(match[1]) + 1;
}

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
