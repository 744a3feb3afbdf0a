/** A file that lists something, sheet by sheet and row by row, whatever it lists. */
import { type PlainRefusalCode, type Refusal, refusal } from '../codes/refusal.js';
import type { Doubt, RawBook, RawCell } from '../workbook/raw.js';
import { rawAt } from '../workbook/raw-text.js';
import type { RefusedRow } from './candidate.js';
import type { Headers } from './headers.js';
import { isNumbering, type Located, type LocatedColumn, locateColumns } from './locate-columns.js';
import { cellText, isFilled, LONGEST_NAME, type NameFault } from './read-facts.js';

/** What was understood of one sheet. */
export interface UnderstoodSheet<Column extends string> {
  readonly sheet: string;
  readonly columns: readonly Pick<LocatedColumn<Column>, 'column' | 'header'>[];
  readonly passedOver: readonly string[];
  readonly rows: number;
}

export interface ListRead<Candidate, Column extends string = string> {
  readonly ok: true;
  readonly sheets: readonly UnderstoodSheet<Column>[];
  readonly candidates: readonly Candidate[];
  readonly refused: readonly RefusedRow[];
}

export type ReadList<Candidate, Column extends string> =
  ListRead<Candidate, Column> | { readonly ok: false; readonly refusal: Refusal };

export interface FilledRow {
  readonly row: number;
  /** Who stands in it, as it stands in the file, its parts together. */
  readonly name: string;
  readonly whole: boolean;
}

export interface Reading<Candidate, Column extends string> {
  readonly headers: Headers<Column>;
  /** Rows at most. */
  readonly most: number;
  /** Columns that together say who a row is about. */
  readonly names: (located: Located<Column>) => readonly Column[];
  /** A sheet of something else that has the columns by chance. */
  readonly isForeign: (located: Located<Column>) => boolean;
  /** Of a file in which nothing else was found than sheets of something else. */
  readonly foreign: Refusal;
  readonly none: Refusal;
  readonly readRow: (
    row: FilledRow,
    one: Located<Column>,
  ) => Candidate | RefusedRow | readonly (Candidate | RefusedRow)[];
}

const DOUBTS: Readonly<Record<Exclude<Doubt, 'too-much'>, PlainRefusalCode>> = {
  damaged: 'file-broken',
  miscounted: 'file-miscounted',
  doctype: 'file-doctype',
};

/** Read every visible sheet that has the columns. Refuses the file where none has, where it is of something else, and where it is too long. */
export function readList<Candidate extends object, Column extends string>(
  book: RawBook,
  reading: Reading<Candidate, Column>,
): ReadList<Candidate, Column> {
  const { headers, most, isForeign, readRow } = reading;
  const located = book.sheets.filter(({ hidden }) => !hidden).flatMap((sheet) => locateColumns(sheet, headers) ?? []);
  const own = located.filter((one) => !isForeign(one));
  if (own.length === 0) return { ok: false, refusal: located.length > 0 ? reading.foreign : reading.none };
  const candidates: Candidate[] = [];
  const refused: RefusedRow[] = [];
  const sheets: UnderstoodSheet<Column>[] = [];
  let counted = 0;
  for (const one of own) {
    const { doubt } = one.sheet;
    const long = { ok: false, refusal: refusal('import-too-many-rows', { limit: most }) } as const;
    if (doubt === 'too-much') return long;
    if (doubt) return { ok: false, refusal: refusal(DOUBTS[doubt]) };
    const rows = filledRows(one, reading);
    counted += rows.length;
    if (counted > most) return long;
    for (const row of rows) {
      const read = readRow(row, one);
      for (const made of isSeveral(read) ? read : [read]) {
        if ('refusal' in made) refused.push(made);
        else candidates.push(made);
      }
    }
    const { columns, passedOver, sheet } = one;
    const inOrder = [...columns.values()].sort((a, b) => a.at - b.at);
    const shown = inOrder.map(({ column, header }) => ({ column, header }));
    sheets.push({ sheet: sheet.name, columns: shown, passedOver, rows: rows.length });
  }
  if (candidates.length + refused.length === 0) return { ok: false, refusal: refusal('import-no-rows') };
  return { ok: true, sheets, candidates, refused };
}

const isSeveral = <One extends object>(made: One | readonly One[]): made is readonly One[] => Array.isArray(made);

export const cellsOf =
  <Column extends string>({ sheet, columns }: Located<Column>, row: number) =>
  (column: Column): RawCell => {
    const where = columns.get(column);
    return where ? rawAt(sheet, row, where.at) : null;
  };

/** Rows in which something stands. Below the last whole one a list says who made it, when, and how many there are. */
function filledRows<Column extends string>(
  one: Located<Column>,
  { names }: Pick<Reading<never, Column>, 'names'>,
): FilledRow[] {
  const who = names(one).filter((column) => one.columns.has(column));
  const others = [...one.columns.keys()].filter((column) => !who.includes(column));
  const rows: FilledRow[] = [];
  for (let row = one.from; row <= one.sheet.rows.length; row++) {
    const cell = cellsOf(one, row);
    const parts = who.map((column) => cellText(cell(column)));
    const name = parts.length === 1 ? parts[0]! : parts.filter((part) => part !== '').join(' ');
    let facts = 0;
    for (const column of others) if (isFilled(cell(column))) facts += 1;
    if (name === '' && facts === 0) continue;
    if (row === one.from && isNumbering(name)) continue;
    rows.push({ row, name, whole: facts > (name === '' ? 2 : 0) });
  }
  return rows.slice(0, rows.findLastIndex(({ whole }) => whole) + 1);
}

/** A cell's text in a refusal: long enough to be recognised. */
export const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

const NAME_FAULTS: Readonly<Record<Exclude<NameFault, 'long'>, PlainRefusalCode>> = {
  missing: 'import-name-missing',
  'no-name': 'import-name-odd',
  damaged: 'import-name-damaged',
};

/** What is wrong with a name, as a refusal. */
export const refuseName = (fault: NameFault): Refusal =>
  fault === 'long' ? refusal('import-name-long', { limit: LONGEST_NAME }) : refusal(NAME_FAULTS[fault]);
