/** Rows filtered, sorted, inserted, copied and deleted by a person. */
import type ExcelJS from 'exceljs';
import { type Rect, columnLetters, gridOf, readAddress, writeAddress } from './address.js';
import type { HostSheet } from './host-sheet.js';
import { type Formatting, areas, formattingsOf } from './kind-conditional-format.js';
import { NotImplemented } from './office-error.js';
import { PersonRefused } from './person-refused.js';

export interface Filter {
  /** The row of the headers; rows below it are filtered. */
  readonly header: number;
  readonly last: number;
  readonly column: number;
  readonly keep: (shown: string) => boolean;
}

/** Null shows everything again and takes the filter away. */
export function filterRows(target: HostSheet, filter: Filter | null): void {
  const { sheet, protection } = target;
  if (protection && !protection.autoFilter) throw new PersonRefused('protected');
  sheet.eachRow((row) => (row.hidden = false));
  if (!filter) {
    sheet.autoFilter = undefined as unknown as string;
    return;
  }
  const { header, last, column, keep } = filter;
  const width = Math.max(sheet.getRow(header).cellCount, column);
  sheet.autoFilter = `A${header}:${columnLetters(width)}${last}`;
  for (let row = header + 1; row <= last; row++) {
    sheet.getRow(row).hidden = !keep(String(target.content(row, column).value));
  }
}

export interface Sort {
  readonly first: number;
  readonly last: number;
  /** Columns that move with the row; all used ones where none are named. */
  readonly columns?: readonly [first: number, last: number];
  readonly by: number;
  readonly descending?: boolean;
}

/** Values move with their formats; the block that was sorted. */
export function sortRows(target: HostSheet, { first, last, columns, by, descending = false }: Sort): Rect {
  const { sheet, protection } = target;
  const [left, right] = columns ?? [1, target.usedRect(true)?.right ?? 1];
  const rect = { top: first, left, bottom: last, right };
  if (protection && !protection.sort) throw new PersonRefused('protected');
  if (protection) refuseLockedCells(target, rect);
  if (
    gridOf(rect, (row, column) => sheet.getCell(row, column).isMerged)
      .flat()
      .includes(true)
  )
    throw new PersonRefused('merged');
  if (
    gridOf(rect, (row, column) => Boolean(sheet.getCell(row, column).formula))
      .flat()
      .includes(true)
  )
    throw new NotImplemented('sorting rows with formulas');
  const lines = Array.from({ length: last - first + 1 }, (_, index) => ({
    key: target.content(first + index, by).value,
    cells: gridOf({ ...rect, top: first + index, bottom: first + index }, (row, column) =>
      snapshot(sheet, row, column),
    ),
  }));
  const collator = new Intl.Collator('vi');
  lines.sort((a, b) => {
    // Empty cells stand last, whatever the order.
    if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
    const numbers = typeof a.key === 'number' && typeof b.key === 'number';
    const order = numbers ? Number(a.key) - Number(b.key) : collator.compare(String(a.key), String(b.key));
    return descending ? -order : order;
  });
  lines.forEach(({ cells }, index) => {
    cells[0]!.forEach((cell, offset) => restore(sheet, first + index, left + offset, cell));
  });
  return rect;
}

interface Snapshot {
  readonly value: ExcelJS.CellValue;
  readonly style: Partial<ExcelJS.Style>;
}
const snapshot = (sheet: ExcelJS.Worksheet, row: number, column: number): Snapshot => {
  const { value, style } = sheet.getCell(row, column);
  return { value, style: { ...style } };
};
function restore(sheet: ExcelJS.Worksheet, row: number, column: number, { value, style }: Snapshot): void {
  const cell = sheet.getCell(row, column);
  cell.value = value;
  cell.style = style;
}

function refuseLockedCells(target: HostSheet, rect: Rect): void {
  if (
    gridOf(rect, (row, column) => target.isLocked(row, column))
      .flat()
      .includes(true)
  )
    throw new PersonRefused('locked');
}

/** Insert a row above this one, empty or a copy of another. */
export function insertRow(target: HostSheet, above: number, copyOf?: number): void {
  const { protection, sheet } = target;
  if (protection && !protection.insertRows) throw new PersonRefused('protected');
  const copied = copyOf === undefined ? null : rowOf(sheet, copyOf);
  shiftRows(target, above, 1);
  if (copied) putRow(sheet, above, copied);
}

export function deleteRow(target: HostSheet, row: number): void {
  const { protection } = target;
  if (protection && !protection.deleteRows) throw new PersonRefused('protected');
  shiftRows(target, row, -1);
}

interface RowCopy {
  readonly cells: readonly Snapshot[];
  readonly height: number;
  readonly hidden: boolean;
}
function rowOf(sheet: ExcelJS.Worksheet, number: number): RowCopy {
  const row = sheet.getRow(number);
  const cells = Array.from({ length: row.cellCount }, (_, index) => snapshot(sheet, number, index + 1));
  return { cells, height: row.height, hidden: row.hidden };
}
function putRow(sheet: ExcelJS.Worksheet, number: number, { cells, height, hidden }: RowCopy): void {
  const row = sheet.getRow(number);
  for (let column = cells.length + 1; column <= row.cellCount; column++)
    restore(sheet, number, column, { value: null, style: {} });
  cells.forEach((cell, index) => restore(sheet, number, index + 1, cell));
  row.height = height;
  row.hidden = hidden;
}

/** Move everything from a row on by one row down or up, as Excel does: cells, merges, validations, formats, filter. */
function shiftRows(target: HostSheet, from: number, by: 1 | -1): void {
  const { sheet } = target;
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.formula) throw new NotImplemented('inserting or deleting rows beside formulas');
    }),
  );
  const merges = (sheet.model as unknown as { merges: string[] }).merges.slice();
  for (const merge of merges) sheet.unMergeCells(merge);
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => rowOf(sheet, index + 1));
  const empty: RowCopy = { cells: [], height: undefined as unknown as number, hidden: false };
  if (by === 1) rows.splice(from - 1, 0, empty);
  else {
    rows.splice(from - 1, 1);
    rows.push(empty);
  }
  rows.forEach((row, index) => index >= from - 1 && putRow(sheet, index + 1, row));
  for (const merge of merges) {
    const moved = movedRect(readAddress(merge)!, from, by);
    if (moved) sheet.mergeCells(writeAddress(moved));
  }
  moveValidations(sheet, from, by);
  moveFormats(target, from, by);
}

/** A block after rows were inserted or deleted; null where it is gone. */
function movedRect(rect: Rect, from: number, by: 1 | -1): Rect | null {
  const moved = (row: number): number => (row >= from + (by === -1 ? 1 : 0) ? row + by : row);
  const bottom = by === -1 && rect.bottom === from ? rect.bottom - 1 : moved(rect.bottom);
  const top = moved(rect.top);
  return bottom < top ? null : { ...rect, top, bottom };
}

interface WithValidations {
  dataValidations: { model: Record<string, ExcelJS.DataValidation> };
}
function moveValidations(sheet: ExcelJS.Worksheet, from: number, by: 1 | -1): void {
  const { dataValidations } = sheet as unknown as WithValidations;
  const moved = Object.entries(dataValidations.model).flatMap(([key, validation]) => {
    const rect = readAddress(key);
    const to = rect && movedRect(rect, from, by);
    return to ? [[writeAddress(to), validation] as const] : [];
  });
  dataValidations.model = Object.fromEntries(moved);
}

function moveFormats(target: HostSheet, from: number, by: 1 | -1): void {
  const formattings = formattingsOf(target);
  const moved = formattings.flatMap(({ ref, rules }): Formatting[] => {
    const rects = areas(ref).flatMap((rect) => movedRect(rect, from, by) ?? []);
    return rects.length > 0 ? [{ ref: rects.map(writeAddress).join(' '), rules }] : [];
  });
  formattings.splice(0, formattings.length, ...moved);
}
