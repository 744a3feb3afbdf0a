/** One sheet as the grid draws it: visible rows and columns with their sizes, and each cell that shows, merges as one. */
import type ExcelJS from 'exceljs';
import type { CSSProperties } from 'react';
import { type Rect, readAddress } from '../address.js';
import type { HostSheet } from '../host-sheet.js';
import { type Look, lookOf } from '../look.js';
import { NotImplemented } from '../office-error.js';
import { cellStyle, pixels, textStyle } from './cell-style.js';
import { cellText } from './cell-text.js';

export interface Line {
  /** Counts from 1. */
  readonly number: number;
  /** Width, or least height, in pixels. */
  readonly size: number;
  /** Where it stays when frozen, in pixels from the first cell; null where it scrolls. */
  readonly frozen: number | null;
}

export interface CellView {
  /** The cell's address in the sheet; of a merge, its first. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  readonly style: CSSProperties;
  readonly textStyle: CSSProperties;
  readonly height: number | null;
  readonly mark: 'error' | 'warning' | null;
  readonly locked: boolean;
  readonly stays: boolean;
}

export interface RowView extends Line {
  /** All that is drawn of it, to tell whether it has changed. */
  readonly key: string;
  readonly cells: readonly CellView[];
}

export interface SheetView {
  readonly columns: readonly Line[];
  readonly rows: readonly RowView[];
  readonly merges: readonly Rect[];
  readonly gridLines: boolean;
}

const LEAST = { rows: 40, columns: 18 };
const SPARE = { rows: 6, columns: 3 };
const DEFAULT_WIDTH = 8.43;
/** In points. */
const ROW_HEIGHT = 15;

export const mergesOf = ({ sheet }: HostSheet): Rect[] =>
  (sheet.model as unknown as { merges: string[] }).merges.flatMap((merge) => readAddress(merge) ?? []);

const holds = ({ top, left, bottom, right }: Rect, row: number, column: number): boolean =>
  top <= row && row <= bottom && left <= column && column <= right;

/** Excel measures widths in digits of the standard font, and adds some air. */
const widthOf = (column: ExcelJS.Column): number => (column.width ?? DEFAULT_WIDTH) * 7 + 5;

/** @param zoom 1 is Excel's 100 %. */
export function viewOf(sheet: HostSheet, zoom: number): SheetView {
  const used = sheet.usedRect(false);
  const [view] = sheet.sheet.views;
  const frozen = view?.state === 'frozen' ? view : null;
  const columns = lines(Math.max(LEAST.columns, (used?.right ?? 0) + SPARE.columns), frozen?.xSplit ?? 0, (number) => {
    const column = sheet.sheet.getColumn(number);
    return column.hidden ? null : Math.round(widthOf(column) * zoom);
  });
  const rows = lines(Math.max(LEAST.rows, (used?.bottom ?? 0) + SPARE.rows), frozen?.ySplit ?? 0, (number) => {
    const row = sheet.sheet.findRow(number);
    return row?.hidden ? null : pixels(row?.height || ROW_HEIGHT, zoom);
  });
  const merges = mergesOf(sheet);
  const sizes = new Map(rows.map(({ number, size }) => [number, size]));
  const widths = new Map(columns.map(({ number, size }) => [number, size]));
  return {
    columns,
    merges,
    gridLines: view?.showGridLines ?? true,
    rows: rows.map((row): RowView => {
      const cells = columns.flatMap(({ number: column }) => {
        const merge = merges.find((rect) => holds(rect, row.number, column));
        if (!merge) return cellOf({ top: row.number, left: column, bottom: row.number, right: column });
        const shownRows = rows.filter(({ number }) => merge.top <= number && number <= merge.bottom);
        const shownColumns = columns.filter(({ number }) => merge.left <= number && number <= merge.right);
        const first = shownRows[0]!.number === row.number && shownColumns[0]!.number === column;
        return first ? cellOf(merge) : [];
      });
      return { ...row, cells, key: JSON.stringify([row, cells]) };
    }),
  };

  function cellOf(rect: Rect): CellView {
    const shownRows = rows.filter(({ number }) => rect.top <= number && number <= rect.bottom);
    const shownColumns = columns.filter(({ number }) => rect.left <= number && number <= rect.right);
    const height = shownRows.reduce((sum, { number }) => sum + sizes.get(number)!, 0);
    const width = shownColumns.reduce((sum, { number }) => sum + widths.get(number)!, 0);
    const style = sheet.find(rect.top, rect.left)?.style ?? {};
    const text = cellText(sheet, rect.top, rect.left);
    const look = looked(sheet, rect);
    const number = text !== '' && typeof sheet.find(rect.top, rect.left)?.value === 'number';
    return {
      row: rect.top,
      column: rect.left,
      rows: shownRows.length,
      columns: shownColumns.length,
      text,
      style: cellStyle(style, look, {
        above: sheet.find(before(rows, shownRows[0]!.number), rect.left)?.style,
        before: sheet.find(rect.top, before(columns, shownColumns[0]!.number))?.style,
      }),
      textStyle: textStyle(style, look, { text, width, number, zoom }),
      height: sheet.sheet.findRow(rect.top)?.height ? height : null,
      mark: look?.underline === 'double' ? 'error' : look?.underline ? 'warning' : null,
      locked: sheet.protection !== null && sheet.isLocked(rect.top, rect.left),
      // A cell over the edge of the frozen part scrolls with the rest of it.
      stays: shownColumns.every((column) => column.frozen !== null),
    };
  }
}

/** What is drawn now, with everything of before that has not changed: those rows need not be drawn again. */
export function keptView(before: SheetView | null, now: SheetView): SheetView {
  if (!before) return now;
  const rows = new Map(before.rows.map((row) => [row.key, row]));
  const sameColumns = JSON.stringify(before.columns) === JSON.stringify(now.columns);
  return {
    ...now,
    columns: sameColumns ? before.columns : now.columns,
    rows: now.rows.map((row) => rows.get(row.key) ?? row),
  };
}

/** The number of the line that shows before this one; 0 before the first. */
const before = (shown: readonly Line[], number: number): number =>
  shown.findLast((line) => line.number < number)?.number ?? 0;

/** Rows or columns that show. */
function lines(count: number, frozen: number, sizeOf: (number: number) => number | null): Line[] {
  const found: Line[] = [];
  let at = 0;
  for (let number = 1; number <= count; number++) {
    const size = sizeOf(number);
    if (size === null) continue;
    found.push({ number, size, frozen: number <= frozen ? at : null });
    at += size;
  }
  return found;
}

function looked(sheet: HostSheet, rect: Rect): Look | null {
  try {
    return lookOf({ sheet, rect });
  } catch (error) {
    if (error instanceof NotImplemented) return null;
    throw error;
  }
}
