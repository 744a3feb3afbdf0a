/** Where the rows and cells of a plain sheet stand in its bytes, for giving it back without reading it again. */

/** Some hundred times what class sheets have: whoever formats a whole area makes a cell of every place in it. */
const MOST_CELLS = 500_000;
const MOST_ROWS = 200_000;
const [ROW, CELL] = [5, 5];

export class Places {
  /** False where rows or cells are out of order, or more than class sheets have: nothing is noted then. */
  isWhole = true;
  rowCount = 0;
  private rows = new Int32Array(64 * ROW);
  private cells = new Int32Array(1024 * CELL);
  private cellCount = 0;
  private lastRow = 0;
  private lastColumn = 0;

  /** A row that may hold cells. `start` and `tagEnd` of its start tag. */
  openRow(start: number, tagEnd: number): void {
    if (!this.isWhole) return;
    const at = this.rowCount * ROW;
    if (at === this.rows.length) this.rows = twice(this.rows);
    this.rows[at + 1] = start;
    this.rows[at + 2] = tagEnd;
    this.rows[at + 4] = this.cellCount;
    this.lastColumn = 0;
  }

  /** `closeStart` of its end tag. */
  closeRow(row: number, closeStart: number): void {
    if (!this.isWhole) return;
    const at = this.rowCount * ROW;
    this.rows[at] = row;
    this.rows[at + 3] = closeStart;
    this.rowCount++;
    this.inOrder(row > this.lastRow && this.rowCount < MOST_ROWS);
    this.lastRow = row;
  }

  /** `closeStart` is -1 for a cell written as one tag. */
  cell(column: number, start: number, tagEnd: number, closeStart: number, style: number): void {
    if (!this.isWhole) return;
    const at = this.cellCount * CELL;
    if (at === this.cells.length) this.cells = twice(this.cells);
    this.cells[at] = column;
    this.cells[at + 1] = start;
    this.cells[at + 2] = tagEnd;
    this.cells[at + 3] = closeStart;
    this.cells[at + 4] = style;
    this.cellCount++;
    this.inOrder(column > this.lastColumn && this.cellCount < MOST_CELLS);
    this.lastColumn = column;
  }

  /** Bytes this takes. */
  get size(): number {
    return this.rows.byteLength + this.cells.byteLength;
  }

  /** A row by its order. */
  rowAt(index: number): PlacedRow {
    const [row, start, tagEnd, closeStart, firstCell] = this.rows.subarray(index * ROW, index * ROW + ROW);
    const next = index + 1 < this.rowCount ? this.rows[(index + 1) * ROW + 4]! : this.cellCount;
    return { row: row!, start: start!, tagEnd: tagEnd!, closeStart: closeStart!, firstCell: firstCell!, behindCells: next };
  } // prettier-ignore

  columnOf = (cell: number): number => this.cells[cell * CELL]!;
  styleOf = (cell: number): number => this.cells[cell * CELL + 4]!;
  startOf = (cell: number): number => this.cells[cell * CELL + 1]!;
  tagEndOf = (cell: number): number => this.cells[cell * CELL + 2]!;
  /** -1 for a cell written as one tag. */
  closeStartOf = (cell: number): number => this.cells[cell * CELL + 3]!;

  private inOrder(isInOrder: boolean): void {
    if (isInOrder) return;
    this.isWhole = false;
    this.rows = this.cells = new Int32Array(0);
    this.rowCount = this.cellCount = 0;
  }
}

export interface PlacedRow {
  readonly row: number;
  readonly start: number;
  readonly tagEnd: number;
  readonly closeStart: number;
  /** Cells by their order in the sheet: from the first to before `behindCells`. */
  readonly firstCell: number;
  readonly behindCells: number;
}

function twice(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
