import type { SubjectCode } from '../fields/subjects.js';
import type { SchoolYear } from '../law/law-for.js';
import type { Grade } from '../law/law.js';
import type { Result } from '../codes/levels.js';
import { type SheetPeriod, SUPPLEMENTARY } from '../codes/periods.js';
import type { FieldKey } from '../fields/field-key.js';
import type { PupilId } from './values.js';

/** How a pupil is assessed (TT27 article 8, decision 26). */
export const ASSESSMENT_MODES = ['normal', 'adjusted', 'special', 'not-assessed'] as const;
export type AssessmentMode = (typeof ASSESSMENT_MODES)[number];

/** What is assessed anew of a pupil who has not completed the year (TT27 article 11.1b), and how far that has come. */
export interface SupplementaryOnSheet {
  /** What decided the result at year end, and the remarks that go with it, in column order. */
  readonly fields: readonly FieldKey[];
  /** The new values; those of year end stay where they are. */
  readonly values: Readonly<Partial<Record<FieldKey, string>>>;
  /** The best result it can lead to; null where the principal has decided otherwise (decision 24). */
  readonly most: Result | null;
  /** ISO instant at which the newest of the values was received; null before the first. */
  readonly at: string | null;
}

/** A pupil's line in a class list. Grade belongs to the enrolment, not to the class (decision 2). */
export interface PupilOnSheet {
  readonly id: PupilId;
  /** Full name, NFC. */
  readonly name: string;
  /** `yyyy-mm-dd`. */
  readonly birthDate: string;
  readonly sex: 'F' | 'M';
  readonly grade: Grade;
  readonly mode: AssessmentMode;
  /** Of the second group alone: whose case has been opened. */
  readonly supplementary?: SupplementaryOnSheet;
}

/** Settings of the class that decide which columns its sheet has. */
export interface ClassOnSheet {
  readonly id: string;
  readonly name: string;
  /** Optional subjects this class is taught (NN1 in grades 1-2, TDT). */
  readonly optionalSubjects: readonly SubjectCode[];
  /** Printed beside "Ngoại ngữ 1", e.g. Tiếng Anh. */
  readonly foreignLanguage: string;
  /** Optional subjects count in Article 9 (decision 25). */
  readonly optionalSubjectsCount: boolean;
  readonly homeroomTeacher: string;
  /** For practising, outside every count (G17). */
  readonly practice?: true;
}

/** The school's heading on the printed form. */
export interface SchoolOnSheet {
  /** Mã trường. */
  readonly code: string;
  readonly name: string;
  /** Ủy ban nhân dân xã/phường … */
  readonly authority: string;
  readonly place: string;
  readonly principal: string;
  /** A labelled sample school (decision 28). */
  readonly sample: boolean;
}

/** Everything besides values that is needed to build, read or check one sheet. */
export interface SheetContext {
  readonly schoolYear: SchoolYear;
  readonly school: SchoolOnSheet;
  readonly class: ClassOnSheet;
  readonly period: SheetPeriod;
  /** In the order of the class list. */
  readonly pupils: readonly PupilOnSheet[];
}

/** Who stands on the sheet of a period: everybody, or of what is assessed anew the second group alone. */
export const pupilsOn = (period: SheetPeriod, pupils: readonly PupilOnSheet[]): readonly PupilOnSheet[] =>
  period === SUPPLEMENTARY ? pupils.filter(({ supplementary }) => supplementary !== undefined) : pupils;
