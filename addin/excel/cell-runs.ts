/** Single cells gathered into runs: cells of one column that follow one another, which Excel takes as one range. */
import { address, placeInSheet } from '../../core/workbook/address.js';
import type { CellPlace } from '../../core/workbook/read-types.js';

export interface Run<T extends CellPlace> {
  readonly sheet: string;
  /** From 1, as `top`. */
  readonly column: number;
  readonly top: number;
  /** From the top down, without a gap. */
  readonly cells: readonly T[];
}

/** `alike` says which neighbours may share a run. Of a cell named twice the last counts; what is no address is left out. */
export function runsOf<T extends CellPlace>(
  cells: readonly T[],
  alike: (a: T, b: T) => boolean = () => true,
): Run<T>[] {
  const placed = new Map<string, { row: number; column: number; cell: T }>();
  for (const cell of cells) {
    const place = placeInSheet(cell.cell);
    if (place) placed.set(`${cell.sheet}\n${cell.cell}`, { ...place, cell });
  }
  const sorted = [...placed.values()].sort(
    (a, b) => compare(a.cell.sheet, b.cell.sheet) || a.column - b.column || a.row - b.row,
  );
  const runs: (Run<T> & { cells: T[] })[] = [];
  for (const { row, column, cell } of sorted) {
    const run = runs.at(-1);
    const follows =
      run?.sheet === cell.sheet &&
      run.column === column &&
      run.top + run.cells.length === row &&
      alike(run.cells[0]!, cell);
    if (follows) run.cells.push(cell);
    else runs.push({ sheet: cell.sheet, column, top: row, cells: [cell] });
  }
  return runs;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `G12` or `G12:G14`. */
export function addressOf({ column, top, cells }: Run<CellPlace>): string {
  const bottom = top + cells.length - 1;
  return bottom === top ? address(top, column) : `${address(top, column)}:${address(bottom, column)}`;
}
