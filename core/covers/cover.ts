/** What the cover of a pupil's year says: identity and course of schooling, from her profile and the school's own facts. */
import type { SchoolYear } from '../law/law-for.js';
import { lawFor } from '../law/law-for.js';
import type { Grade } from '../law/law.js';
import { type CodesOnRecord, type CourseLine, type PupilOnRecord, type SchoolOnRecord } from '../record/year-record.js';
import { codesOnRecord, pupilOnRecord, type PupilSources } from '../record/assemble-record.js';
import { profileMissing } from '../record/lacking.js';
import { writable } from '../record/writable.js';
import type { FieldKey } from '../fields/field-key.js';
import type { OwnCodes } from '../law/code-lists.js';
import type { SheetValues } from '../sheet/values.js';

/** Version of this shape; another shape is another number, old ones stay readable. */
export const COVER_SHAPE = 1;

export interface CoverFacts {
  readonly shape: typeof COVER_SHAPE;
  readonly schoolYear: SchoolYear;
  /** `TT27` of the law's table. */
  readonly law: string;
  readonly school: SchoolOnRecord;
  readonly className: string;
  readonly grade: Grade;
  readonly homeroomTeacher: { readonly name: string; readonly personalId: string | null };
  readonly pupil: PupilOnRecord;
  readonly course: readonly CourseLine[];
  readonly codes?: CodesOnRecord | undefined;
}

/** A version of a cover, as it is signed. */
export interface Cover extends CoverFacts {
  /** UUID v4, of this version alone. */
  readonly code: string;
  /** From 1 within the pupil's year. */
  readonly number: number;
}

export interface CoverSources extends PupilSources {
  readonly schoolYear: SchoolYear;
  readonly school: SchoolOnRecord;
  readonly className: string;
  readonly homeroomTeacher: string;
  readonly course: readonly CourseLine[];
  readonly codes: OwnCodes;
}

/** Throws RecordUnwritable for a text no document can hold. */
export function coverFacts(sources: CoverSources): CoverFacts {
  const { schoolYear, school, className, pupil, course, personalIds } = sources;
  return writable(
    {
      shape: COVER_SHAPE,
      schoolYear,
      law: lawFor(schoolYear).id,
      school,
      className,
      grade: pupil.grade,
      homeroomTeacher: { name: sources.homeroomTeacher, personalId: personalIds.homeroomTeacher },
      pupil: pupilOnRecord(sources),
      course,
      ...codesOnRecord(sources.codes, pupil.grade, []),
    },
    pupil.id,
  );
}

/** Facts a cover has to say and nobody has told; a missing personal number waits for nobody (decision 27). */
export const coverLacks = (schoolYear: SchoolYear, pupil: string, profile: SheetValues): FieldKey[] =>
  profileMissing(lawFor(schoolYear), pupil, profile);

/** A fact of a pupil that a signed cover says otherwise than her school does now. */
export interface ChangedFact {
  readonly fact: keyof PupilOnRecord;
  readonly before: string | null;
  readonly after: string | null;
}

/** In the order of the cover. */
export const changedFacts = (signed: PupilOnRecord, now: PupilOnRecord): ChangedFact[] =>
  (Object.keys(now) as (keyof PupilOnRecord)[])
    .filter((fact) => signed[fact] !== now[fact])
    .map((fact) => ({ fact, before: signed[fact], after: now[fact] }));
