/** What the school has, as far as an import of pupils is held against it. */
import type { Day } from '../codes/day.js';
import type { Grade } from '../law/law.js';

/** Where a pupil is on the day of the import. */
export interface KnownPlace {
  readonly classId: string;
  readonly className: string;
  readonly grade: Grade;
  readonly fromDay: Day;
}

export interface KnownPupil {
  readonly code: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: 'F' | 'M';
  readonly personalId: string | null;
  readonly lifelongCode: string | null;
  /** Null where she is in no class of the year on that day. */
  readonly place: KnownPlace | null;
  /** This year's record is signed by the homeroom teacher or further: nothing of what it says may change under her. */
  readonly signed: boolean;
  /** A transcript of some year has left the school: who she is changes by a correction with its decision (27) alone. */
  readonly released: boolean;
}

export interface KnownClass {
  readonly id: string;
  readonly name: string;
}

export interface KnownSchool {
  readonly pupils: readonly KnownPupil[];
  /** Of the year. */
  readonly classes: readonly KnownClass[];
}
