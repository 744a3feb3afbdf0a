/** The cells of one sheet while they are read, within what the sheet may hand on. */
import { placeInSheet } from '../workbook/address.js';
import { type Merge, MOST_COLUMNS, MOST_ROWS, type RawCell } from '../workbook/raw.js';
import type { Share } from './budget.js';

export interface SheetCells {
  /** Rows from row 1, cells from column A. */
  readonly rows: readonly (readonly RawCell[])[];
  readonly merges: readonly Merge[];
  /** Filled cells of the part, those beyond what is handed on included. */
  readonly filled: number;
}

const MOST_MERGES = 20_000;

export class SheetGrid implements SheetCells {
  readonly rows: RawCell[][] = [];
  readonly merges: Merge[] = [];
  filled = 0;

  constructor(private readonly share: Share) {}

  /** Put a cell where none stands; what is the trouble, or null. */
  put(row: number, column: number, cell: NonNullable<RawCell>): 'too-much' | 'contradiction' | null {
    if (!this.share.spend(cell)) return 'too-much';
    while (this.rows.length < row) this.rows.push([]);
    const cells = this.rows[row - 1]!;
    while (cells.length < column - 1) cells.push(null);
    // Two cells at one place: nobody knows which is meant.
    if ((cells[column - 1] ?? null) !== null) return 'contradiction';
    cells[column - 1] = cell;
    return null;
  }

  /** Note a merged area by its reference; one that is none is passed over. False for one too many. */
  merge(reference: string): boolean {
    const [first = '', last = first] = reference.split(':');
    const [from, to] = [placeOf(first), placeOf(last)];
    if (!from || !to || from.row > MOST_ROWS || from.column > MOST_COLUMNS) return true;
    if (this.merges.length >= MOST_MERGES) return false;
    this.merges.push({
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.min(Math.max(from.row, to.row), MOST_ROWS),
      right: Math.min(Math.max(from.column, to.column), MOST_COLUMNS),
    });
    return true;
  }
}

/** Nearly all are written as they are meant. */
const placeOf = (cell: string): ReturnType<typeof placeInSheet> =>
  placeInSheet(cell) ?? placeInSheet(cell.replaceAll('$', '').toUpperCase());
