/** Where the columns of a sheet stand: known by their text, in any order, among the first rows, over one row or two. */
import type { RawSheet } from '../workbook/raw.js';
import { textAt } from '../workbook/raw-text.js';
import type { Headers, NameColumn } from './headers.js';

/** Above the headers stand the school's name, the year and a title. */
const SEARCHED_ROWS = 20;
/** No list of pupils has more; what stands further right is not looked at. */
const SEARCHED_COLUMNS = 150;

export interface LocatedColumn<Column extends string> {
  readonly column: Column;
  /** As it stands in the file. */
  readonly header: string;
  /** Excel's number of the column. */
  readonly at: number;
}

export interface Located<Column extends string> {
  readonly sheet: RawSheet;
  /** First row below the headers, as Excel numbers it. */
  readonly from: number;
  readonly columns: ReadonlyMap<Column, LocatedColumn<Column>>;
  /** Headers that say nothing to such an import. */
  readonly passedOver: readonly string[];
  /** Headers that only files of something else have. */
  readonly foreign: readonly string[];
}

interface HeaderRow<Column extends string> {
  readonly columns: Map<Column, LocatedColumn<Column>>;
  readonly others: { readonly at: number; readonly header: string }[];
  /** Known only by what stands above them, too. */
  readonly together: Set<Column>;
}

/** Null where no row names somebody and one thing more, or whatever else the headers ask for. */
export function locateColumns<Column extends string>(
  sheet: RawSheet,
  headers: Headers<Column>,
): Located<Column> | null {
  let best: Located<Column> | null = null;
  for (let row = 1; row <= Math.min(SEARCHED_ROWS, sheet.rows.length); row++) {
    const found = locatedAt(sheet, row, headers);
    if (found && (!best || found.columns.size > best.columns.size)) best = found;
  }
  return best;
}

function locatedAt<Column extends string>(
  sheet: RawSheet,
  row: number,
  headers: Headers<Column>,
): Located<Column> | null {
  const first = readHeaders(sheet, row, headers);
  const second = isSecondRow(sheet, row, first, headers) ? readHeaders(sheet, row + 1, headers, row) : null;
  // A title above the headers is no row of theirs, unless it says what stands below it.
  if (first.columns.size === 0 && !second?.together.size) return null;
  const columns = new Map(first.columns);
  for (const [column, where] of second?.columns ?? []) {
    // What two rows say together says where it is: "Họ và tên" under "Mẹ", beside the year she was born.
    if (!columns.has(column) || second?.together.has(column)) columns.set(column, where);
  }
  const has = (column: NameColumn): boolean => columns.has(column as Column);
  // A title over two columns ("Họ và tên" over "Họ đệm" and "Tên") is no column of its own.
  if (second && has('surname') && has('given-name')) columns.delete('name' as Column);
  const named = has('name') || (has('surname') && has('given-name'));
  if (!headers.enough(columns, named)) return null;
  const used = new Set([...columns.values()].map(({ at }) => at));
  const others = [...first.others, ...(second?.others ?? [])].filter(({ at }) => !used.has(at));
  const texts = [...new Set(others.map(({ header }) => header))];
  return {
    sheet,
    from: row + (second ? 2 : 1),
    columns,
    passedOver: texts.filter((text) => !headers.isForeign(text)),
    foreign: texts.filter(headers.isForeign),
  };
}

function readHeaders<Column extends string>(
  sheet: RawSheet,
  row: number,
  { columnOf }: Headers<Column>,
  above?: number,
): HeaderRow<Column> {
  const columns: HeaderRow<Column>['columns'] = new Map();
  const others: HeaderRow<Column>['others'] = [];
  const together: HeaderRow<Column>['together'] = new Set();
  const width = Math.min(sheet.rows[row - 1]?.length ?? 0, SEARCHED_COLUMNS);
  // A merged header stands in its first column alone, and over the others.
  let over = '';
  for (let at = 1; at <= width; at++) {
    if (above !== undefined) over = textAt(sheet, above, at) || over;
    const header = textAt(sheet, row, at);
    if (header === '' || header.length > 100) continue;
    const both = over === '' ? null : columnOf(`${over} ${header}`);
    const column = both ?? columnOf(header);
    if (both !== null) together.add(both);
    if (column !== null && !columns.has(column)) columns.set(column, { column, header, at });
    else others.push({ at, header });
  }
  return { columns, others, together };
}

/** A row under headers goes on with them where it names columns and nobody stands in it. */
function isSecondRow<Column extends string>(
  sheet: RawSheet,
  row: number,
  first: HeaderRow<Column>,
  headers: Headers<Column>,
): boolean {
  const { columns, together } = readHeaders(sheet, row + 1, headers, row);
  const taken = new Map<number, string>([...first.columns.values()].map(({ at, column }) => [at, column]));
  // "Nữ" under "Giới tính" is what a cell says; "Họ đệm" under "Họ và tên" goes on with it.
  const more = [...columns.values()].filter(({ at, column }) => {
    const above = taken.get(at);
    return (
      above === undefined ||
      together.has(column) ||
      (above === 'name' && (column === 'surname' || column === 'given-name'))
    );
  });
  if (more.length === 0) return false;
  const who = headers.who.map((column) => first.columns.get(column)).find((where) => where !== undefined);
  const below = who ? textAt(sheet, row + 1, who.at) : '';
  return below === '' || headers.columnOf(below) !== null;
}

/** `(1) (2) (3)` or `A B C` under the headers number the columns. */
export const isNumbering = (text: string): boolean => /^\(?(?:\d{1,3}|[A-Za-z])\)?$/.test(text.trim());
