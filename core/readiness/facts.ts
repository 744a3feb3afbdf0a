/** What is counted of a school to say what is not right yet. All of it is numbers; names stay where they are. */
import type { Day } from '../codes/day.js';
import type { Hat } from '../codes/hats.js';
import type { SubjectCode } from '../fields/subjects.js';
import type { Grade } from '../law/law.js';
import type { SchoolYear } from '../law/law-for.js';
import type { SchoolCalendar } from '../law/school-calendar.js';

/** A class of the year as it is today. */
export interface ClassFacts {
  /** Pupils of each grade in it. */
  readonly pupils: Readonly<Partial<Record<Grade, number>>>;
  readonly withoutNumber: number;
  /** Its campus is said. */
  readonly placed: boolean;
  /** Whether somebody answers for it as its homeroom teacher. */
  readonly led: boolean;
  /** Subjects somebody answers for. */
  readonly taught: readonly SubjectCode[];
  /** Optional subjects the class takes. */
  readonly optional: readonly SubjectCode[];
}

export interface SchoolFacts {
  readonly today: Day;
  readonly year: SchoolYear;
  readonly calendar: SchoolCalendar;
  /** Facts transcripts name the school by that nobody has told yet. */
  readonly factsMissing: number;
  /** Campuses the school has named. */
  readonly campuses: number;
  /** Of its own code and its department's, those that the Ministry's lists, where they were brought in, do not have. */
  readonly codesUnlisted: number;
  /** An address of the office above is set. */
  readonly office: boolean;
  /** Active people wearing each hat. */
  readonly wearers: Readonly<Partial<Record<Hat, number>>>;
  /** Active accounts nobody can sign in with yet. */
  readonly withoutPassword: number;
  /** People who must have a second factor and have none. */
  readonly withoutFactor: number;
  readonly classes: readonly ClassFacts[];
  /** Pupils whose cover is not signed and sealed, where it is to be; 0 where the school keeps covers elsewhere. */
  readonly coversOpen: number;
  /** People who have to sign today, and those of them without a certificate in force. */
  readonly signers: number;
  readonly signersWithout: number;
  /** Certificates that wait for the principal's word. */
  readonly certificatesWaiting: number;
  /** The school's own certificate can seal. */
  readonly sealing: boolean;
  /** Install kits made for this server. */
  readonly kits: number;
}
