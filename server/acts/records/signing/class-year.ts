/** Everything a class's signing is made of, as it is stored at one moment. */
import type { OwnCodes } from '../../../../core/law/code-lists.js';
import {} from '../../../../core/law/record-sheet.js';
import type { Day } from '../../../../core/codes/day.js';
import type { SubjectCode } from '../../../../core/fields/subjects.js';
import type { SheetDocument } from '../../../../core/merge/document.js';
import type { PupilId, SheetValues } from '../../../../core/sheet/values.js';
import type { SubjectDigest } from '../../../../core/signing/signature-elements.js';
import type { RecordState, Slot } from '../../../../core/record/record-states.js';
import type { SchoolFacts } from '../../../../core/record/school-facts.js';
import type { CourseLine, YearRecord } from '../../../../core/record/year-record.js';
import type { YearSettings } from '../../../store/models/school.js';
import type { ContextNow } from '../../sheets/load-sheet-context.js';
import type { AwardStored, PromotionLine, SignatureLine, StoredRow } from './class-statements.js';

export interface Teacher {
  readonly userId: string;
  readonly name: string;
  readonly personalId: string | null;
  readonly duty: 'homeroom' | 'subject';
  readonly subject: SubjectCode | null;
  readonly responsible: boolean;
}

export interface StoredReturn {
  /** The version that was returned. */
  readonly version: number;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly subjects: readonly SubjectCode[];
  readonly rowsUntil: number;
}

export interface StoredVersion {
  readonly madeAt: string;
  readonly record: YearRecord;
  readonly subjectRows: readonly SubjectDigest[];
}

/** What the school's first seal settled for a unit, and every later one signs again. */
export interface Release {
  /** SHA-256, Base64, of Reference `#hoc-ba-{code}`; null where it was altered before it came to be kept. */
  readonly digest: string | null;
  /** The moment the school's line says. */
  readonly signedAt: string;
  /** IssueOnRecord as JSON. */
  readonly issue: string;
  /** Numbers of the seal and the print in force. */
  readonly seal: number;
  readonly print: number | null;
}

/** A pupil's year record as stored, with the unit in hand: state, version, code and day are the unit's. */
export interface StoredRecord {
  readonly id: number;
  readonly unitId: number;
  readonly state: RecordState;
  readonly version: number;
  readonly lookupCode: string;
  readonly madeOn: Day;
  /** Takes the place of a recalled unit. */
  readonly replaces: boolean;
  /** Null until the school has released it. */
  readonly release: Release | null;
  /** The present version, and the one before it. */
  readonly versions: ReadonlyMap<number, StoredVersion>;
  /** On the present version; of the seals the one in force. */
  readonly signatures: ReadonlyMap<Slot, SignatureLine>;
  /** Oldest first. */
  readonly returns: readonly StoredReturn[];
}

/** What the principal decided on a pupil's going up. */
export interface StoredDecision extends Omit<PromotionLine, 'promoted'> {
  readonly promoted: boolean;
}

export interface ClassYear {
  /** Of the year-end sheet. */
  readonly context: ContextNow;
  readonly document: SheetDocument;
  /** As the sheet keeps them: core/record SignedRows as JSON; null where they were never worked out. */
  readonly signedRows: string | null;
  /** Of year end as they were entered. */
  readonly before: SheetValues;
  /** With what was assessed anew: what records are made of. */
  readonly values: SheetValues;
  readonly profileDocument: SheetDocument;
  readonly profile: SheetValues;
  /** What the school is called on a day. */
  readonly schoolOn: (day: Day) => SchoolFacts;
  /** In Viet Nam, whatever year it is of. */
  readonly today: Day;
  /** Where the school releases records today. */
  readonly place: string;
  readonly settings: YearSettings;
  /** In force that day. */
  readonly teachers: readonly Teacher[];
  readonly personalIds: ReadonlyMap<PupilId, string>;
  /** Years at this school, oldest first, by the school's name at each one's end. */
  readonly course: ReadonlyMap<PupilId, readonly CourseLine[]>;
  /** The newest row of each pupil, by subject. */
  readonly rows: ReadonlyMap<PupilId, ReadonlyMap<SubjectCode, StoredRow>>;
  /** Id of the newest row of the class; 0 where there is none. */
  readonly newestRow: number;
  readonly records: ReadonlyMap<PupilId, StoredRecord>;
  /** The Ministry's, of the specification this year's records are written by. */
  readonly codes: OwnCodes;
  /** In the order of their days. */
  readonly awards: ReadonlyMap<PupilId, readonly AwardStored[]>;
  /** The newest decision on each pupil's going up, whether it still stands or not. */
  readonly decisions: ReadonlyMap<PupilId, StoredDecision>;
  /** When the revisions of the two sheets were received. */
  readonly revisedAt: Readonly<Record<'record' | 'profile', ReadonlyMap<number, string>>>;
}
