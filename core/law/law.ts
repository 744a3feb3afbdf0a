/** The law as tables, chosen by school year: a new circular is a new table, not a new `if`. */
import type { SubjectCode } from '../fields/subjects.js';
import type { TraitCode } from '../fields/traits.js';
import type { Period } from '../codes/periods.js';

export const GRADES = [1, 2, 3, 4, 5] as const;
export type Grade = (typeof GRADES)[number];

/** One line of the test matrix: these subjects are tested at these times in these grades. */
export interface TestRow {
  readonly grades: readonly Grade[];
  readonly subjects: readonly SubjectCode[];
  readonly periods: readonly Period[];
}

/** `month-day` of the dates the regulation names; the year is the one in which the school year ends unless `first`. */
export interface LawfulDate {
  readonly month: number;
  readonly day: number;
  /** True when the date falls in the calendar year in which the school year begins. */
  readonly first?: boolean;
}

export interface Law {
  /** Stands in workbooks as part of the form version. */
  readonly id: string;
  /** Circular and article a reader can look up. */
  readonly source: string;
  readonly compulsory: Readonly<Record<Grade, readonly SubjectCode[]>>;
  readonly optional: Readonly<Record<Grade, readonly SubjectCode[]>>;
  readonly tests: readonly TestRow[];
  readonly specificCompetences: Readonly<Record<Grade, readonly TraitCode[]>>;
  /** Least year-end test score for each result (article 9). */
  readonly leastScore: { readonly HTXS: number; readonly HTT: number; readonly HT: number };
  /** Bands of the consistency warning only; a level is never computed from a score. */
  readonly doubtful: { readonly goodBelow: number; readonly doneBelow: number; readonly notDoneFrom: number };
  /** Subjects tested in special classes (article 8.3). */
  readonly specialClassSubjects: readonly SubjectCode[];
  readonly remarkMaxLength: number;
  readonly dates: {
    readonly coversSigned: LawfulDate;
    readonly closing: LawfulDate;
    readonly corrections: LawfulDate;
    readonly supplementaryClosing: LawfulDate;
    readonly supplementaryCorrections: LawfulDate;
  };
}
