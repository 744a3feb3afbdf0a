import type { SubjectCode } from '../fields/subjects.js';
import type { SchoolYear } from '../law/law-for.js';
import type { Grade } from '../law/law.js';
import type { SheetPeriod } from '../codes/periods.js';
import type { PupilId } from './values.js';

/** How a pupil is assessed (TT27 article 8, decision 26). */
export const ASSESSMENT_MODES = ['normal', 'adjusted', 'special', 'not-assessed'] as const;
export type AssessmentMode = (typeof ASSESSMENT_MODES)[number];

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
