/** What a print of a transcript is made from. */
import type { Day } from '../../codes/day.js';
import type { PrintedBroughtYear } from './brought-year.js';
import type { PaperCopyMark } from './paper-copy-mark.js';
import type { IssueOnRecord, LeaderOnRecord, SchoolOnRecord, YearRecord } from '../year-record.js';

/** A year record with who has signed it and when (`2027-06-20T09:00:00+07:00`); null where nobody has yet. */
export interface PrintedYear {
  readonly record: YearRecord;
  readonly homeroom: { readonly name: string; readonly at: string } | null;
  readonly principal: { readonly leader: LeaderOnRecord; readonly at: string } | null;
  readonly seal: {
    readonly issue: IssueOnRecord;
    readonly at: string;
    /** Text of the code that was signed with it; null where the school's prints have none. */
    readonly paper?: string | null;
  } | null;
}

/** Why a record that was held back may be used. */
export interface ReleasedHold {
  readonly day: Day;
  readonly reason: string;
}

/** What the sealed cover of the newest year says on the form's first page, who signed it and when. */
export interface PrintedCover {
  readonly number: number;
  readonly pupil: string;
  readonly className: string;
  readonly school: SchoolOnRecord;
  readonly office: string;
  readonly signer: string;
  readonly at: string;
}

export interface TranscriptPrint {
  /** Oldest first, at least one; the cover comes from the last (CV 2088: a print of several years). */
  readonly years: readonly PrintedYear[];
  /** Absent where none was signed and sealed: the first page then says what the record does. */
  readonly cover?: PrintedCover | undefined;
  /** A labelled sample school (decision 28). */
  readonly sample: boolean;
  /** Address of the lookup page; null where the school has none yet. */
  readonly lookupPage: string | null;
  /** Years of before or of other schools, which nobody here signed. */
  readonly brought?: readonly PrintedBroughtYear[];
  /** Times it was held back and let go by two, oldest first: the reason travels with it (H28). */
  readonly releases?: readonly ReleasedHold[];
  /** Of a print that is a conversion to paper. */
  readonly copy?: PaperCopyMark;
}

/** A print that lacks a signature is no transcript yet. */
export const isDraft = ({ seal }: PrintedYear): boolean => seal === null;

/** What the picture beside a lookup code holds: the page with the code filled in, or the code alone. */
export const lookupAddress = (page: string | null, code: string): string =>
  page === null ? code : `${page}?ma=${code}`;
