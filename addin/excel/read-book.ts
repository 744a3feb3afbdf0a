/** The open workbook as plain grids: what server/files makes of the saved file, made of the same cells in Excel. */
import {
  type Merge,
  MOST_COLUMNS,
  MOST_ROWS,
  type RawBook,
  type RawCell,
  type RawSheet,
} from '../../core/workbook/raw.js';
import { address } from '../../core/workbook/address.js';
import { refusal } from '../../core/codes/refusal.js';
import type { StillWanted } from './ask-excel.js';
import { ExcelRefusal } from './excel-refusal.js';
import { isCellEdit } from './office-errors.js';
import { dayOf, isDateFormat } from '../../core/ooxml/number-format.js';

/** As far as anybody's marks stand; one stray value at the end of a sheet must not fetch seventeen billion cells. */
export const WHOLE_SHEET = `A1:${address(MOST_ROWS, MOST_COLUMNS)}`;

const FACTS = 'rowIndex,columnIndex,values,formulas,valueTypes,numberFormat';

const MERGED = ['rowIndex', 'columnIndex', 'rowCount', 'columnCount'].map((fact) => `areas/items/${fact}`).join(',');

/**
 * Two syncs, however large class and workbook are. Below ExcelApi 1.13 nothing is known of merges; Excel also tells none of
 * a sheet with more than 512, and then (a third sync) the book is read without them.
 */
export async function readBook(context: Excel.RequestContext, stillWanted: StillWanted): Promise<RawBook> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility');
  await context.sync();
  stillWanted();
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13')) return readSheets(context, false);
  try {
    return await readSheets(context, true);
  } catch (error) {
    if (error instanceof ExcelRefusal || isCellEdit(error)) throw error;
    stillWanted();
    return readSheets(context, false);
  }
}

async function readSheets(context: Excel.RequestContext, withMerges: boolean): Promise<RawBook> {
  const asked = context.workbook.worksheets.items.map((sheet) => {
    const whole = sheet.getRange(WHOLE_SHEET);
    return {
      sheet,
      used: whole.getUsedRangeOrNullObject(true).load(FACTS),
      merged: withMerges ? whole.getMergedAreasOrNullObject().load(MERGED) : null,
    };
  });
  await context.sync();
  return {
    sheets: asked.map(({ sheet: { name, visibility }, used, merged }): RawSheet => {
      const rows = used.isNullObject ? [] : rowsOf(used);
      return { name, hidden: visibility !== 'Visible', rows, ...(merged && { merges: mergesOf(merged) }) };
    }),
  };
}

const mergesOf = (merged: Excel.RangeAreas): Merge[] =>
  merged.isNullObject
    ? []
    : merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
        top: rowIndex + 1,
        left: columnIndex + 1,
        bottom: rowIndex + rowCount,
        right: columnIndex + columnCount,
      }));

/** What is loaded of a range, as far as rows are made of it. */
export interface RangeFacts {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** Rows from row 1, cells from column A, whatever corner the range begins at; nothing empty at their ends. */
export function rowsOf(range: RangeFacts): RawCell[][] {
  const { rowIndex, columnIndex, values, formulas, valueTypes, numberFormat } = range;
  // Excel on the web gives null instead of an error where there is too much.
  if (!(values as unknown) || !(formulas as unknown)) throw new ExcelRefusal(refusal('excel-too-large'));
  const rows = values.map((row, r) => {
    const cells = Array.from<RawCell>({ length: columnIndex }).fill(null);
    row.forEach((value, c) => cells.push(rawCell(value, formulas[r]?.[c], valueTypes[r]?.[c], numberFormat[r]?.[c])));
    return withoutEnd(cells, (cell) => cell === null);
  });
  return withoutEnd([...Array.from({ length: rowIndex }, () => []), ...rows], (row) => row.length === 0);
}

function withoutEnd<T>(items: T[], isEmpty: (item: T) => boolean): T[] {
  while (items.length > 0 && isEmpty(items.at(-1)!)) items.pop();
  return items;
}

function rawCell(value: unknown, formula: unknown, type: unknown, format: unknown): RawCell {
  if (type === 'Empty') return null;
  if (type === 'Error') return { error: String(value) };
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  if (typeof value === 'number' && isDateFormat(format)) {
    const date = dayOf(value);
    return date === null ? { error: '#NUM!' } : { date };
  }
  // Text that begins with = is its own "formula"; a true one never shows itself.
  const computed = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (computed) return { formula: formula.slice(1), value };
  return value === '' ? null : value;
}
