/** Entry cells that a merge hides: what stood in them is gone, and what is shown may be meant for one pupil or for all. */
import type { Merge, RawSheet } from './raw.js';

export interface MergedEntries {
  /** Merges that hide at least one entry cell. */
  readonly merges: readonly Merge[];
  /** Whether an entry cell lies in one of them, hidden or shown: nobody knows whose value it is. */
  includes(row: number, column: number): boolean;
}

/** `rows` are those of pupils, `columns` those of values; both from 1. */
export function mergedEntries(
  { merges = [] }: RawSheet,
  rows: readonly number[],
  columns: readonly number[],
): MergedEntries {
  const hiding: Merge[] = [];
  const included = new Set<string>();
  for (const merge of merges) {
    const within = (from: number, to: number, places: readonly number[]): number[] =>
      places.filter((place) => place >= from && place <= to);
    const [itsRows, itsColumns] = [within(merge.top, merge.bottom, rows), within(merge.left, merge.right, columns)];
    const isShown = itsRows.includes(merge.top) && itsColumns.includes(merge.left);
    if (itsRows.length * itsColumns.length <= (isShown ? 1 : 0)) continue;
    hiding.push(merge);
    for (const row of itsRows) for (const column of itsColumns) included.add(`${row} ${column}`);
  }
  return { merges: hiding, includes: (row, column) => included.has(`${row} ${column}`) };
}
