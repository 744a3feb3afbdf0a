/** A pupil as a row of a file has her, before anything is compared. */
import type { Refusal } from '../codes/refusal.js';
import type { Grade } from '../law/law.js';

/** Where a row stands, for whoever looks it up in Excel. */
export interface RowPlace {
  readonly sheet: string;
  /** Excel's number of the row. */
  readonly row: number;
}

export interface Candidate extends RowPlace {
  /** Mã học sinh; null where the file has none. */
  readonly code: string | null;
  /** Full name, NFC. */
  readonly name: string;
  /** `yyyy-mm-dd`. */
  readonly birthDate: string;
  readonly sex: 'F' | 'M';
  /** Null where the file says nothing; then what the school has stays. */
  readonly personalId: string | null;
  readonly lifelongCode: string | null;
  /** As the file names it, without "Lớp" before it; null where it says nothing. */
  readonly className: string | null;
  readonly grade: Grade | null;
  readonly campus: string | null;
}

export interface RefusedRow extends RowPlace {
  /** The pupil's name as far as it could be read, shortened. */
  readonly name: string;
  readonly refusal: Refusal;
}
