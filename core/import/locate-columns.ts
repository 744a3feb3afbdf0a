/** Where the columns of a sheet stand: known by their text, in any order, among the first rows, over one row or two. */
import type { RawSheet } from '../workbook/raw.js';
import { textAt } from '../workbook/raw-text.js';
import type { PupilColumn } from './kinds.js';
import { isOfStaff, pupilColumnOf } from './pupil-columns.js';

/** Above the headers stand the school's name, the year and a title. */
const SEARCHED_ROWS = 20;
/** No list of pupils has more; what stands further right is not looked at. */
const SEARCHED_COLUMNS = 150;

export interface LocatedColumn {
  readonly column: PupilColumn;
  /** As it stands in the file. */
  readonly header: string;
  /** Excel's number of the column. */
  readonly at: number;
}

export interface Located {
  readonly sheet: RawSheet;
  /** First row below the headers, as Excel numbers it. */
  readonly from: number;
  readonly columns: ReadonlyMap<PupilColumn, LocatedColumn>;
  /** Headers that say nothing to an import of pupils. */
  readonly passedOver: readonly string[];
  /** Headers that only lists of staff have. */
  readonly staff: readonly string[];
}

interface HeaderRow {
  readonly columns: Map<PupilColumn, LocatedColumn>;
  readonly others: { readonly at: number; readonly header: string }[];
}

/** Null where no row names a pupil and one thing more. */
export function locateColumns(sheet: RawSheet): Located | null {
  let best: Located | null = null;
  for (let row = 1; row <= Math.min(SEARCHED_ROWS, sheet.rows.length); row++) {
    const found = locatedAt(sheet, row);
    if (found && (!best || found.columns.size > best.columns.size)) best = found;
  }
  return best;
}

function locatedAt(sheet: RawSheet, row: number): Located | null {
  const first = readHeaders(sheet, row);
  const second = isSecondRow(sheet, row, first) ? readHeaders(sheet, row + 1) : null;
  const columns = new Map(first.columns);
  for (const [column, where] of second?.columns ?? []) if (!columns.has(column)) columns.set(column, where);
  // A title over two columns ("Họ và tên" over "Họ đệm" and "Tên") is no column of its own.
  if (second?.columns.has('surname') && second.columns.has('given-name')) columns.delete('name');
  const named = columns.has('name') || (columns.has('surname') && columns.has('given-name'));
  if (!named || columns.size < 2) return null;
  const used = new Set([...columns.values()].map(({ at }) => at));
  const others = [...first.others, ...(second?.others ?? [])].filter(({ at }) => !used.has(at));
  const texts = [...new Set(others.map(({ header }) => header))];
  return {
    sheet,
    from: row + (second ? 2 : 1),
    columns,
    passedOver: texts.filter((text) => !isOfStaff(text)),
    staff: texts.filter(isOfStaff),
  };
}

function readHeaders(sheet: RawSheet, row: number): HeaderRow {
  const columns: HeaderRow['columns'] = new Map();
  const others: HeaderRow['others'] = [];
  const width = Math.min(sheet.rows[row - 1]?.length ?? 0, SEARCHED_COLUMNS);
  for (let at = 1; at <= width; at++) {
    const header = textAt(sheet, row, at);
    if (header === '' || header.length > 100) continue;
    const column = pupilColumnOf(header);
    if (column && !columns.has(column)) columns.set(column, { column, header, at });
    else others.push({ at, header });
  }
  return { columns, others };
}

/** A row under headers goes on with them where it names columns and no pupil stands in it. */
function isSecondRow(sheet: RawSheet, row: number, first: HeaderRow): boolean {
  const { columns } = readHeaders(sheet, row + 1);
  const taken = new Map([...first.columns.values()].map(({ at, column }) => [at, column]));
  // "Nữ" under "Giới tính" is what a cell says; "Họ đệm" under "Họ và tên" goes on with it.
  const more = [...columns.values()].filter(({ at, column }) => {
    const above = taken.get(at);
    return above === undefined || (above === 'name' && (column === 'surname' || column === 'given-name'));
  });
  if (more.length === 0) return false;
  const name = first.columns.get('name') ?? first.columns.get('given-name');
  const below = name ? textAt(sheet, row + 1, name.at) : '';
  return below === '' || pupilColumnOf(below) !== null;
}

/** `(1) (2) (3)` or `A B C` under the headers number the columns. */
export const isNumbering = (text: string): boolean => /^\(?(?:\d{1,3}|[A-Za-z])\)?$/.test(text.trim());
