/** A raw book on its way out of the worker: one text and two arrays of numbers instead of thousands of values. */
import type { Doubt, Merge, RawBook, RawCell, RawScalar, RawSheet } from '../../core/workbook/raw.js';

interface PackedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly merges: readonly Merge[] | undefined;
  readonly doubt: Doubt | undefined;
}

export interface PackedBook {
  readonly sheets: readonly PackedSheet[];
  /** Every text once, one behind the other, and where each ends. */
  readonly texts: string;
  readonly ends: Uint32Array;
  readonly numbers: Float64Array;
  /** Row by row: how many cells, then what each is. */
  readonly codes: Int32Array;
}

/** What a code says in its lowest bits; the others are an index, or the value. */
const [EMPTY, TEXT, NUMBER, WHOLE, TRUTH, DATE, ERROR, FORMULA] = [0, 1, 2, 3, 4, 5, 6, 7];
const KIND_BITS = 3;
const MOST_WHOLE = 2 ** 28;

export function packBook({ sheets }: RawBook): PackedBook {
  const packing = new Packing();
  for (const { rows } of sheets) {
    for (const row of rows) {
      packing.code(row.length);
      for (let i = 0; i < row.length; i++) packing.cell(row[i] ?? null);
    }
  }
  return {
    sheets: sheets.map(({ name, hidden, rows, merges, doubt }) => ({ name, hidden, rowCount: rows.length, merges, doubt })),
    ...packing.done(),
  }; // prettier-ignore
}

class Packing {
  private codes = new Int32Array(4096);
  private length = 0;
  private readonly texts: string[] = [];
  private readonly known = new Map<string, number>();
  private readonly numbers: number[] = [];

  code(code: number): void {
    if (this.length === this.codes.length) {
      const more = new Int32Array(this.length * 2);
      more.set(this.codes);
      this.codes = more;
    }
    this.codes[this.length++] = code;
  }

  cell(cell: RawCell): void {
    if (cell === null || typeof cell !== 'object') this.scalar(cell);
    else if ('date' in cell) this.code(kindOf(DATE, this.text(cell.date)));
    else if ('error' in cell) this.code(kindOf(ERROR, this.text(cell.error)));
    else {
      this.code(kindOf(FORMULA, this.text(cell.formula)));
      this.scalar(cell.value);
    }
  }

  done(): Omit<PackedBook, 'sheets'> {
    let end = 0;
    return {
      texts: this.texts.join(''),
      ends: Uint32Array.from(this.texts, ({ length }) => (end += length)),
      numbers: Float64Array.from(this.numbers),
      codes: this.codes.slice(0, this.length),
    };
  }

  private scalar(value: RawScalar | null): void {
    if (value === null) this.code(EMPTY);
    else if (typeof value === 'string') this.code(kindOf(TEXT, this.text(value)));
    else if (typeof value === 'boolean') this.code(kindOf(TRUTH, value ? 1 : 0));
    else if (Number.isInteger(value) && value >= 0 && value < MOST_WHOLE && !Object.is(value, -0))
      this.code(kindOf(WHOLE, value));
    else this.code(kindOf(NUMBER, this.numbers.push(value) - 1));
  }

  private text(text: string): number {
    let index = this.known.get(text);
    if (index === undefined) {
      index = this.texts.push(text) - 1;
      this.known.set(text, index);
    }
    return index;
  }
}

const kindOf = (kind: number, index: number): number => (index << KIND_BITS) | kind;

export function unpackBook({ sheets, texts, ends, numbers, codes }: PackedBook): RawBook {
  const text: string[] = [];
  let from = 0;
  for (const end of ends) {
    text.push(texts.slice(from, end));
    from = end;
  }
  let at = 0;
  const scalarOf = (code: number): RawScalar | null => {
    const index = code >>> KIND_BITS;
    switch (code & ((1 << KIND_BITS) - 1)) {
      case TEXT:
        return text[index]!;
      case NUMBER:
        return numbers[index]!;
      case WHOLE:
        return index;
      case TRUTH:
        return index === 1;
      default:
        return null;
    }
  };
  const cell = (): RawCell => {
    const code = codes[at++]!;
    const index = code >>> KIND_BITS;
    switch (code & ((1 << KIND_BITS) - 1)) {
      case DATE:
        return { date: text[index]! };
      case ERROR:
        return { error: text[index]! };
      case FORMULA:
        return { formula: text[index]!, value: scalarOf(codes[at++]!) };
      default:
        return scalarOf(code);
    }
  };
  const row = (): RawCell[] => {
    const cells: RawCell[] = [];
    for (let left = codes[at++]!; left > 0; left--) cells.push(cell());
    return cells;
  };
  return {
    sheets: sheets.map(({ name, hidden, rowCount, merges, doubt }): RawSheet => {
      const rows: RawCell[][] = [];
      for (let left = rowCount; left > 0; left--) rows.push(row());
      return { name, hidden, rows, ...(merges && { merges }), ...(doubt && { doubt }) };
    }),
  };
}
