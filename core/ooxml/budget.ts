/** What a book may hand on: far more than class sheets hold, counted by text as used and not as stored. */
import type { RawCell } from '../workbook/raw.js';

interface Amount {
  readonly cells: number;
  /** Characters. */
  readonly text: number;
}

const OF_BOOK: Amount = { cells: 300_000, text: 9_000_000 };
const OF_SHEET: Amount = { cells: 100_000, text: 3_000_000 };
/** A sheet with too much is only recognised by its beginning. */
const OF_BEGINNING: Amount = { cells: 5_000, text: 100_000 };

/** What one sheet may hand on of what the book has left. */
export class Share {
  cells: number;
  text: number;

  constructor({ cells, text }: Amount) {
    this.cells = cells;
    this.text = text;
  }

  /** Whether a cell is still within it. */
  spend(cell: NonNullable<RawCell>): boolean {
    this.cells--;
    this.text -= sizeOf(cell);
    return this.cells >= 0 && this.text >= 0;
  }
}

type Rows = readonly (readonly RawCell[])[];

export class Budget {
  private left = OF_BOOK;

  share(): Share {
    return new Share(within(this.left, OF_SHEET));
  }

  /** A sheet was read whole within `share`. */
  settle(share: Share): void {
    const given = within(this.left, OF_SHEET);
    this.take(given, share);
  }

  /** The beginning of a sheet in doubt: enough to recognise it by. */
  beginning(rows: Rows): Rows {
    const given = within(this.left, OF_BEGINNING);
    const share = new Share(given);
    const tooMuch = rows.findIndex((row) => row.some((cell) => (cell ?? null) !== null && !share.spend(cell!)));
    this.take(given, share);
    return tooMuch < 0 ? rows : rows.slice(0, tooMuch);
  }

  private take(given: Amount, { cells, text }: Amount): void {
    this.left = {
      cells: this.left.cells - given.cells + Math.max(0, cells),
      text: this.left.text - given.text + Math.max(0, text),
    };
  }
}

const within = (a: Amount, b: Amount): Amount => ({
  cells: Math.min(a.cells, b.cells),
  text: Math.min(a.text, b.text),
});

/** Characters a cell hands on. */
function sizeOf(cell: NonNullable<RawCell>): number {
  if (typeof cell === 'string') return cell.length;
  if (typeof cell !== 'object') return 0;
  if ('formula' in cell) return cell.formula.length + (typeof cell.value === 'string' ? cell.value.length : 0);
  return 'error' in cell ? cell.error.length : cell.date.length;
}
