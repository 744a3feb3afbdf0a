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
  constructor(private amount: Amount) {}

  get left(): Amount {
    return this.amount;
  }

  /** Whether a cell is still within it. */
  spend(cell: NonNullable<RawCell>): boolean {
    this.amount = { cells: this.amount.cells - 1, text: this.amount.text - sizeOf(cell) };
    return this.amount.cells >= 0 && this.amount.text >= 0;
  }
}

const within = (a: Amount, b: Amount): Amount => ({
  cells: Math.min(a.cells, b.cells),
  text: Math.min(a.text, b.text),
});

type Rows = readonly (readonly RawCell[])[];

export class Budget {
  private left = OF_BOOK;

  share(): Share {
    return new Share(within(this.left, OF_SHEET));
  }

  /** The rows of a sheet as they are handed on and paid for; of a sheet in doubt only the beginning. */
  pay(rows: Rows, isInDoubt: boolean): Rows {
    const before = isInDoubt ? within(this.left, OF_BEGINNING) : this.left;
    const share = new Share(before);
    const tooMuch = rows.findIndex((row) => row.some((cell) => (cell ?? null) !== null && !share.spend(cell!)));
    this.left = {
      cells: this.left.cells - before.cells + Math.max(0, share.left.cells),
      text: this.left.text - before.text + Math.max(0, share.left.text),
    };
    return tooMuch < 0 ? rows : rows.slice(0, tooMuch);
  }
}

/** Characters a cell hands on. */
function sizeOf(cell: NonNullable<RawCell>): number {
  if (typeof cell === 'string') return cell.length;
  if (typeof cell !== 'object') return 0;
  if ('formula' in cell) return cell.formula.length + (typeof cell.value === 'string' ? cell.value.length : 0);
  return 'error' in cell ? cell.error.length : cell.date.length;
}
