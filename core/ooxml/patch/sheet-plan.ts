/** What becomes of a sheet that stays: nothing of it changes but what stands here. */
import type { Offer } from '../../workbook/offers.js';
import type { CellValue } from '../write/cell-xml.js';
import type { Range } from './ranges.js';

export interface CellPatch {
  /** The format the cell gets, by the one it has. */
  readonly style?: (now: number) => number;
  /** Absent where what stands in the cell stays. */
  readonly value?: CellValue;
}

export interface SheetPatch {
  /** Row → column → what becomes of the cell. A cell that is not there is made; a row that is not there is left out. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellPatch>>;
  /** The format every other cell gets, by the one it has. */
  readonly restyle?: (now: number) => number;
  /** Known cells and what they offer; of all others the lists stay. */
  readonly offers?: {
    readonly known: readonly Range[];
    readonly wanted: readonly { readonly offer: Offer; readonly ranges: readonly Range[] }[];
  };
  /** No view selects this sheet any more. */
  readonly deselect?: boolean;
}

/** The pieces of a part, in their order: bytes it had (from, to), and new text. */
export interface PatchedBytes {
  readonly bytes: Uint8Array;
  readonly pieces: readonly (string | readonly [from: number, to: number])[];
}

export interface PatchedSheet {
  readonly text: string;
  /** Cells that had a formula and have none now. */
  readonly formulasGone: readonly string[];
}
