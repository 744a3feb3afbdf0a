/**
 * One pupil's school year as the transcript tells it (đơn vị học bạ), before any tag or page: what the homeroom teacher,
 * then the principal, then the school sign. Made by pure functions from accepted values; a stored one is never edited.
 */
import type { Day } from '../codes/day.js';
import type { SubjectCode } from '../fields/subjects.js';
import type { TraitCode, TraitGroup } from '../fields/traits.js';
import type { SchoolYear } from '../law/law-for.js';
import type { Grade } from '../law/law.js';
import type { Result, SubjectLevel, TraitLevel } from '../codes/levels.js';
import type { AssessmentMode } from '../sheet/context.js';

/** Version of this shape; another shape is another number, old ones stay readable. */
export const RECORD_SHAPE = 1;

/** The school as the package names it (CV 2088 appendix 1, Thông tin chung). */
export interface SchoolOnRecord {
  readonly code: string;
  readonly name: string;
  readonly departmentCode: string;
  readonly departmentName: string;
  readonly province: string;
  /** Districts ended on 1/7/2025; the tag stays mandatory. */
  readonly district: string;
  readonly commune: string;
}

/** Identity as in the birth certificate; null where the school has not been told. */
export interface PupilOnRecord {
  readonly id: string;
  readonly name: string;
  /** Số định danh cá nhân, 12 digits; may be missing until sealing (decision 27). */
  readonly personalId: string | null;
  readonly sex: 'F' | 'M';
  readonly birthDate: Day;
  readonly registrationNumber: string | null;
  readonly birthplace: string | null;
  readonly hometown: string | null;
  readonly address: string | null;
  readonly ethnicity: string | null;
  readonly nationality: string | null;
  readonly father: string | null;
  readonly mother: string | null;
  readonly guardian: string | null;
}

export interface SubjectOnRecord {
  readonly code: SubjectCode;
  readonly level: SubjectLevel | null;
  /** Year-end test, 0 to 10; null where there is no test. */
  readonly score: number | null;
  readonly remark: string | null;
}

/** A line of "Quá trình học tập". */
export interface CourseLine {
  readonly schoolYear: SchoolYear;
  readonly className: string;
  readonly schoolName: string;
  readonly registrationNumber: string | null;
  /** Day of entering or moving to that school. */
  readonly since: Day;
  /** Of a year brought along: by what the school knows of it, in words. A line without is the school's own. */
  readonly source?: string | undefined;
}

/** The Ministry's codes of what a record names, where its lists had them when the record was made. */
export interface CodesOnRecord {
  readonly level?: string | undefined;
  readonly grade?: string | undefined;
  readonly subjects?: Readonly<Partial<Record<SubjectCode, string>>> | undefined;
}

export interface YearRecord {
  readonly shape: typeof RECORD_SHAPE;
  /** UUID v4, one a transcript unit; a replacement gets a new one. */
  readonly lookupCode: string;
  readonly schoolYear: SchoolYear;
  /** The day the unit was created (NGAY_TAO_HOC_BA). */
  readonly madeOn: Day;
  /** `TT27` of the law's table. */
  readonly law: string;
  readonly school: SchoolOnRecord;
  readonly className: string;
  readonly grade: Grade;
  readonly mode: AssessmentMode;
  /** Printed beside Ngoại ngữ 1, e.g. Tiếng Anh. */
  readonly foreignLanguage: string;
  readonly homeroomTeacher: {
    readonly name: string;
    readonly personalId: string | null;
    /** Of a replacement: who signed what it replaces, where another signs now (H12). */
    readonly inPlaceOf?: string | undefined;
  };
  readonly pupil: PupilOnRecord;
  /** cm and kg, a decimal with a point. */
  readonly height: string | null;
  readonly weight: string | null;
  readonly absences: { readonly excused: number | null; readonly unexcused: number | null };
  readonly course: readonly CourseLine[];
  /** Subjects taught, in the transcript's order; only those with a level, a score or a remark. */
  readonly subjects: readonly SubjectOnRecord[];
  readonly traits: Readonly<Partial<Record<TraitCode, TraitLevel>>>;
  readonly traitRemarks: Readonly<Record<TraitGroup, string | null>>;
  readonly homeroomRemark: string | null;
  /** Null for a pupil who is not assessed (decision 26). */
  readonly result: Result | null;
  /** Hoàn thành chương trình lớp học (article 11); null for a pupil who is not assessed. */
  readonly completed: boolean | null;
  /**
   * Được lên lớp: true where completed, else as the principal decided (article 11.1c); null until she has, and in grade 5,
   * which has none. Records signed before version 7 of the database may say true without either.
   */
  readonly promoted: boolean | null;
  /** Titles and prizes, one line each. */
  readonly awards: { readonly yearEnd: string | null; readonly sudden: string | null };
  /** Left out where the lists had none. */
  readonly codes?: CodesOnRecord | undefined;
}

/** Who signs for the school's leadership, known only when it happens (decision 13). */
export interface LeaderOnRecord {
  readonly name: string;
  readonly personalId: string;
  /** `Hiệu trưởng`, or `KT. Hiệu trưởng, Phó Hiệu trưởng` under a delegation (decision 19). */
  readonly office: string;
}

/** What only the release knows. */
export interface IssueOnRecord {
  readonly place: string;
  readonly day: Day;
  /** Of a pupil without a personal number, released by the principal's word (H14): what names her instead. */
  readonly identityPaper?: string | undefined;
}
