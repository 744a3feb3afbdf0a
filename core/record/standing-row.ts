/**
 * Whether a subject teacher's signature of one pupil still stands. Derived from what is stored and never stored itself:
 * who corrects a value back has not signed anew, yet signs nothing else than what was signed.
 */
import type { SubjectCode } from '../fields/subjects.js';

/** The newest signed row of a pupil in a subject. */
export interface SignedRow {
  /** Grows with every row the server stores. */
  readonly id: number;
  readonly subject: SubjectCode;
  /** Canonical text of the values that were signed. */
  readonly row: string;
}

/** A return: the subjects it names, and the newest row there was when it was made. */
export interface RowReturn {
  readonly subjects: readonly SubjectCode[];
  readonly rowsUntil: number;
}

export type RowStanding = 'stands' | 'changed' | 'returned';

/** A return ends the rows there were; a row signed after it stands whatever the clock said. */
export function standingOf(signed: SignedRow, current: string, returns: readonly RowReturn[]): RowStanding {
  const returned = returns.some(
    ({ subjects, rowsUntil }) => signed.id <= rowsUntil && subjects.includes(signed.subject),
  );
  if (returned) return 'returned';
  return signed.row === current ? 'stands' : 'changed';
}
