/** Sets of cells as rectangles; rows and columns count from 1, both ends included. */
import { address, columnLetters, columnNumber } from '../../workbook/address.js';

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const RANGE = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i;

/** `A1`, `A1:B2`, `A:B`, `1:2`; null for any other text. */
export function parseRange(text: string): Range | null {
  const found = RANGE.exec(text);
  if (!found || (found[1] === undefined && found[2] === undefined)) return null;
  const [, firstColumn, firstRow, lastColumn = firstColumn, lastRow = firstRow] = found;
  const [a, b] = [firstColumn ? columnNumber(firstColumn) : 1, lastColumn ? columnNumber(lastColumn) : LAST_COLUMN];
  const [c, d] = [firstRow ? Number(firstRow) : 1, lastRow ? Number(lastRow) : LAST_ROW];
  return { top: Math.min(c, d), bottom: Math.max(c, d), left: Math.min(a, b), right: Math.max(a, b) };
}

/** The ranges of an `sqref`, parted by spaces (ST_Sqref). */
export const parseRanges = (sqref: string): Range[] =>
  sqref.split(/\s+/).flatMap((text) => (text === '' ? [] : (parseRange(text) ?? [])));

export const rangeText = ({ top, left, bottom, right }: Range): string =>
  top === bottom && left === right
    ? address(top, left)
    : `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;

export const rangesText = (ranges: readonly Range[]): string => ranges.map(rangeText).join(' ');

export const contains = ({ top, left, bottom, right }: Range, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const meet = (a: Range, b: Range): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** What is left of some ranges without others; the same list where they take nothing. */
export function without(ranges: readonly Range[], taken: readonly Range[]): readonly Range[] {
  let left = ranges;
  for (const range of taken) {
    if (!left.some((other) => meet(other, range))) continue;
    const parts: Range[] = [];
    for (const other of left) putWithout(parts, other, range);
    left = parts;
  }
  return left;
}

function putWithout(parts: Range[], range: Range, taken: Range): void {
  if (!meet(range, taken)) {
    parts.push(range);
    return;
  }
  const top = Math.max(range.top, taken.top);
  const bottom = Math.min(range.bottom, taken.bottom);
  if (range.top < top) parts.push({ ...range, bottom: top - 1 });
  if (range.left < taken.left) parts.push({ ...range, top, bottom, right: taken.left - 1 });
  if (range.right > taken.right) parts.push({ ...range, top, bottom, left: taken.right + 1 });
  if (range.bottom > bottom) parts.push({ ...range, top: bottom + 1 });
}

/** Cells as few ranges: runs down a column, then columns side by side with the same rows. */
export function rangesOf(cells: readonly { readonly row: number; readonly column: number }[]): Range[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.left === column && row <= last.bottom + 1) last.bottom = row;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const wide: typeof runs = [];
  for (const run of runs) {
    const beside = wide.find((r) => r.right + 1 === run.left && r.top === run.top && r.bottom === run.bottom);
    if (beside) beside.right = run.right;
    else wide.push(run);
  }
  return wide;
}
