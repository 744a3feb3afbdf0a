/** A workbook as either door delivers it: plain grids of cells, no styles. Both adapters produce exactly this. */

import type { RawCell } from '../sheet/raw-cell.js';

/** Whoever reads a book meets its cells. */
export type { RawCell, RawScalar } from '../sheet/raw-cell.js';

/** Cells shown as one; rows and columns from 1, all included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Why what stands on a sheet is not known for certain: its part is damaged or declares a document type, a second count
 * of its filled cells differs, or it holds more than any class sheet.
 */
export type Doubt = 'damaged' | 'doctype' | 'miscounted' | 'too-much';

/** Rows from row 1, cells from column A; trailing empty rows and cells may be left out. */
export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly RawCell[])[];
  /** Left out where the door does not tell. */
  readonly merges?: readonly Merge[];
  /** `rows` are then what was read so far, good for recognising the sheet and nothing else. */
  readonly doubt?: Doubt;
}

export interface RawBook {
  readonly sheets: readonly RawSheet[];
}

/** A class sheet has some 50 rows and 60 columns; beyond these nobody's marks stand, and neither door reads on. */
export const MOST_ROWS = 3000;
export const MOST_COLUMNS = 400;
