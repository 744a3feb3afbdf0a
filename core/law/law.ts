/** The law as tables, chosen by school year: a new circular is a new table, not a new `if`. */
import type { AwardTitle, Result, SubjectLevel, TraitLevel } from '../codes/levels.js';
import type { Period } from '../codes/periods.js';
import type { ProfileField } from '../fields/field-key.js';
import type { SubjectCode } from '../fields/subjects.js';
import type { TraitCode } from '../fields/traits.js';
import type { LawfulAct, LawfulDates, UsualDates } from './lawful-days.js';

export const GRADES = [1, 2, 3, 4, 5] as const;
export type Grade = (typeof GRADES)[number];

/** After it nobody goes up: completion is of the level of schooling (TT27 article 11.2). */
export const LAST_GRADE: Grade = 5;

/** One line of the test matrix: these subjects are tested at these times in these grades. */
export interface TestRow {
  readonly grades: readonly Grade[];
  readonly subjects: readonly SubjectCode[];
  readonly periods: readonly Period[];
}

/** One printed form, and where it is used. */
export interface FormRow {
  readonly number: number;
  readonly grades: readonly Grade[];
  readonly periods: readonly Period[];
  /** Its subjects have one plain column each; on the others "Mức đạt được" stands under the subject. */
  readonly plain: boolean;
}

/** The award that goes with a result: certain, or only possible where the class proposes it. */
export interface AwardRow {
  readonly title: AwardTitle;
  readonly certain: boolean;
}

/**
 * Supplementary assessment (TT27 article 11.1b): it is there for whom the values of `after` are complete and do not complete
 * the class programme, until the end of the day of `ends`.
 */
export interface SupplementaryRow {
  readonly after: Period;
  readonly ends: LawfulAct;
  /** The best result it can lead to unless the principal decides otherwise; it brings no award (decision 24). */
  readonly most: Result;
}

/** Below the one, or from the other on. */
export interface ScoreBand {
  readonly below?: number;
  readonly from?: number;
}

export interface Law {
  /** Stands in workbooks as part of the form version. */
  readonly id: string;
  /** Circular and article a reader can look up. */
  readonly source: string;
  readonly compulsory: Readonly<Record<Grade, readonly SubjectCode[]>>;
  readonly optional: Readonly<Record<Grade, readonly SubjectCode[]>>;
  readonly specificCompetences: Readonly<Record<Grade, readonly TraitCode[]>>;
  /** The assessment times of a year, in order. */
  readonly periods: readonly Period[];
  /** Those whose sheet says what becomes of the year: results, awards, remarks, health. */
  readonly concluding: readonly Period[];
  readonly tests: readonly TestRow[];
  readonly forms: readonly FormRow[];
  /** Whole numbers a test may be given, both included. */
  readonly scores: { readonly least: number; readonly most: number };
  /** The best result a value allows by itself; the worst of a pupil's values decides. */
  readonly allows: {
    readonly level: Readonly<Record<SubjectLevel, Result>>;
    readonly trait: Readonly<Record<TraitLevel, Result>>;
    /** Least test score for each result, best first; below the last it is the worst result. */
    readonly score: readonly { readonly least: number; readonly result: Result }[];
  };
  /** The one a year record is made of. */
  readonly recordSheet: Period;
  readonly supplementary: SupplementaryRow;
  /** Where a test that is out of line with the rest may be sat again (appendix 1, point 2). */
  readonly retests: readonly Period[];
  /** Results with which the class programme is completed. */
  readonly completing: readonly Result[];
  /** What of a pupil's profile a record has to say, and what of it one of is enough. */
  readonly profile: { readonly needed: readonly ProfileField[]; readonly oneOf: readonly ProfileField[] };
  readonly awards: Readonly<Partial<Record<Result, AwardRow>>>;
  /** Levels at which the transcript says what was not completed. */
  readonly remarkNeeded: readonly SubjectLevel[];
  /** Scores that seldom go with a level, for a warning only; a level is never computed from a score (TT27 article 7). */
  readonly doubtful: Readonly<Partial<Record<SubjectLevel, ScoreBand>>>;
  /** The best and the lowest level there is: what a remark may contradict. */
  readonly extremes: Readonly<Record<'best' | 'lowest', readonly (SubjectLevel | TraitLevel)[]>>;
  /** Subjects tested in special classes. */
  readonly specialClassSubjects: readonly SubjectCode[];
  /** Most characters. */
  readonly lengths: { readonly remark: number; readonly text: number };
  /** Most half-days a pupil can miss in a year. */
  readonly mostAbsences: number;
  readonly dates: LawfulDates;
  /** What a school is proposed for the dates it sets itself. */
  readonly usual: UsualDates;
}
