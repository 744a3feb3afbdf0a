/** Header labels of a tab laid out as merged cells: equal labels side by side are one cell, the last label reaches down. */
import type { FormColumn } from './column.js';

/** One header cell. Rows and columns count from 0 within the band; both ends included. */
export interface HeaderCell {
  readonly label: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const headerDepth = (columns: readonly FormColumn[]): number =>
  Math.max(...columns.map(({ header }) => header.length));

export function headerGrid(columns: readonly FormColumn[]): readonly HeaderCell[] {
  const depth = headerDepth(columns);
  const cells: HeaderCell[] = [];
  for (let level = 0; level < depth; level++) {
    let left = 0;
    while (left < columns.length) {
      const { header } = columns[left]!;
      const label = header[level];
      if (label === undefined) {
        left++;
        continue;
      }
      const isLeaf = level === header.length - 1;
      let right = left;
      while (!isLeaf && right + 1 < columns.length && samePath(header, columns[right + 1]!.header, level)) right++;
      cells.push({ label, top: level, bottom: isLeaf ? depth - 1 : level, left, right });
      left = right + 1;
    }
  }
  return cells;
}

/** Whether two headers agree from the group down to a level, and the other one goes on below it. */
const samePath = (a: readonly string[], b: readonly string[], level: number): boolean =>
  b.length > level + 1 && a.slice(0, level + 1).every((label, i) => label === b[i]);
