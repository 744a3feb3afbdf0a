/** The rows of a sheet as either door delivers them, and a cell of them written. */
import type { PlanSheet } from '../../core/workbook/plan.js';
import type { RawCell } from '../../core/workbook/raw.js';

/** Of a planned sheet what either door would deliver. */
export function rowsOf({ cells }: Pick<PlanSheet, 'cells'>): RawCell[][] {
  const rows: RawCell[][] = [];
  for (const { row, column, value } of cells) {
    while (rows.length < row) rows.push([]);
    const ofRow = rows[row - 1]!;
    while (ofRow.length < column) ofRow.push(null);
    ofRow[column - 1] = value;
  }
  return rows;
}

/** The rows with a cell written; row and column from 1. */
export function withCell(
  rows: readonly (readonly RawCell[])[],
  row: number,
  column: number,
  value: RawCell,
): readonly (readonly RawCell[])[] {
  const cells = [...(rows[row - 1] ?? [])];
  while (cells.length < column) cells.push(null);
  cells[column - 1] = value;
  const all = [...rows];
  while (all.length < row) all.push([]);
  all[row - 1] = cells;
  return all;
}
