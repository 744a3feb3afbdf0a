/**
 * What the code on paper says (H17): code and digest of the unit, and values that stand on its page, so that a stranger can hold
 * the paper against them. Nothing of the cover, no number, remark, award or mode.
 */
import type { Day } from '../codes/day.js';
import type { Result, SubjectLevel, TraitLevel } from '../codes/levels.js';
import type { SubjectCode } from '../fields/subjects.js';
import type { TraitCode } from '../fields/traits.js';
import type { YearRecord } from './year-record.js';

export interface PaperSubject {
  readonly code: SubjectCode;
  readonly level: SubjectLevel | null;
  readonly score: number | null;
}

export interface PaperValues {
  /** UUID of the unit. */
  readonly code: string;
  /** SHA-256 of Reference `#hoc-ba-{code}`. */
  readonly digest: Uint8Array;
  readonly name: string;
  readonly birthDay: Day;
  readonly schoolYear: string;
  readonly className: string;
  /** Those with a level or a score, in the transcript’s order. */
  readonly subjects: readonly PaperSubject[];
  readonly traits: Readonly<Partial<Record<TraitCode, TraitLevel>>>;
  readonly result: Result | null;
}

export const paperValuesOf = (record: YearRecord, digest: Uint8Array): PaperValues => ({
  code: record.lookupCode,
  digest,
  name: record.pupil.name,
  birthDay: record.pupil.birthDate,
  schoolYear: record.schoolYear,
  className: record.className,
  subjects: record.subjects.flatMap(({ code, level, score }) =>
    level === null && score === null ? [] : [{ code, level, score }],
  ),
  traits: record.traits,
  result: record.result,
});

/** Why a text is no paper code: none, the other picture’s address, cut or mistyped, or of a later version. */
export type PaperFault = 'no-code' | 'address' | 'damaged' | 'newer';

/** Why a signature on paper does not count, or cannot be judged. */
export type PaperDoubt = 'value-wrong' | 'no-certificate' | 'person-for-school' | 'not-known-as-seal' | 'time-ahead';
