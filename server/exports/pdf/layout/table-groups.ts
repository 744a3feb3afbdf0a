/** Rows that hang together because a cell reaches over them, with their cells broken into lines. */
import type { Align, Table, TableCell } from '../../../../core/record/print/content.js';
import type { Typefaces } from '../typefaces.js';
import { breakLines, type Line, LINE } from './lines.js';

export const PAD = { x: 4, y: 2.6 } as const;

export interface GroupCell {
  readonly cell: TableCell;
  readonly lines: readonly Line[];
  readonly align: Align;
  readonly x: number;
  readonly width: number;
  /** First row inside the group, and the first after it. */
  readonly top: number;
  readonly end: number;
}

export interface RowGroup {
  /** Points; what cells that stay in one row need. */
  readonly heights: number[];
  readonly cells: readonly GroupCell[];
}

export const heightOf = (lines: number, size: number): number => lines * size * LINE + 2 * PAD.y;

export function groupRows(table: Table, edges: readonly number[], faces: Typefaces): RowGroup[] {
  const groups: RowGroup[] = [];
  const { rows, size, columns } = table;
  for (let first = 0; first < rows.length;) {
    let end = first + 1;
    const cells: GroupCell[] = [];
    /** Per column, the first row that is free again. */
    const taken: number[] = columns.map(() => first);
    for (let row = first; row < end; row++) {
      let column = 0;
      for (const cell of rows[row]!.cells) {
        while (taken[column]! > row) column++;
        const [across, down] = [cell.columns ?? 1, cell.rows ?? 1];
        const [x, width] = [edges[column]!, edges[column + across]! - edges[column]!];
        const runs = [{ text: cell.text, ...(cell.face && { face: cell.face }) }];
        const lines = breakLines(runs, width - 2 * PAD.x, size, faces);
        const align = cell.align ?? columns[column]!.align;
        cells.push({ cell, lines, align, x, width, top: row - first, end: row - first + down });
        end = Math.min(rows.length, Math.max(end, row + down));
        for (let i = column; i < column + across; i++) taken[i] = row + down;
        column += across;
      }
    }
    groups.push({ heights: naturalHeights(cells, end - first, size), cells });
    first = end;
  }
  return groups;
}

function naturalHeights(cells: readonly GroupCell[], rows: number, size: number): number[] {
  const heights = Array.from({ length: rows }, () => heightOf(1, size));
  for (const { lines, top, end } of cells) {
    if (end - top === 1) heights[top] = Math.max(heights[top]!, heightOf(lines.length, size));
  }
  return heights;
}

/** Heights with the cells over several rows fitted in: what they lack is spread evenly. */
export function fittedHeights({ heights, cells }: RowGroup, size: number): number[] {
  const fitted = [...heights];
  for (const { lines, top, end } of cells) {
    if (end - top === 1) continue;
    const has = fitted.slice(top, end).reduce((sum, height) => sum + height, 0);
    const lacks = Math.max(0, heightOf(lines.length, size) - has) / (end - top);
    for (let row = top; row < end; row++) fitted[row]! += lacks;
  }
  return fitted;
}
