/** A planned sheet of texts put over an existing one as one block; what was longer before is emptied by the same block. */
import type { PlanSheet } from '../../core/workbook/plan.js';
import { address } from '../../core/workbook/address.js';
import { entered } from './entered.js';

const TEXT = '@';
type Grid = string[][];

/** Ask what stands on the sheet; before a sync. */
export const loadOld = (sheet: Excel.Worksheet): Excel.Range =>
  sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,values');

/** What is to stand on the sheet, and what stood there, as grids from A1 on that both reach as far as either. */
export function gridsOf({ cells }: PlanSheet, old: Excel.Range): { readonly planned: Grid; readonly before: Grid } {
  const planned: Grid = [];
  const before: Grid = [];
  for (const { row, column, value } of cells) put(planned, row, column, value ?? '');
  if (!old.isNullObject) {
    const { rowIndex, columnIndex } = old;
    old.values.forEach((line: unknown[], r) =>
      line.forEach((value, c) => put(before, rowIndex + r + 1, columnIndex + c + 1, value)),
    );
  }
  const height = Math.max(planned.length, before.length);
  const width = Math.max(...[...planned, ...before].map((line) => line.length));
  const filled = (grid: Grid): Grid =>
    Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => grid[r]?.[c] ?? ''));
  return { planned: filled(planned), before: filled(before) };
}

function put(grid: Grid, row: number, column: number, value: unknown): void {
  while (grid.length < row) grid.push([]);
  grid[row - 1]![column - 1] = String(value);
}

/** One block and no clearing before: a refusal leaves the old content whole. Every cell is text. */
export function writeTexts(sheet: Excel.Worksheet, grid: Grid): void {
  const block = sheet.getRange(`A1:${address(grid.length, grid[0]!.length)}`);
  block.numberFormat = grid.map((line) => line.map(() => TEXT));
  block.values = grid.map((line) => line.map((text) => entered(text, TEXT)));
}
