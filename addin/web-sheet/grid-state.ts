/** What the grid shows at a time, and what it tells of. */
import type { RawCell } from '../../core/workbook/raw.js';
import type { CellMark } from '../excel/door.js';
import type { GridTab } from './grid-tab.js';
import type { Range } from './range.js';

/** A row as it is shown; made anew when something of it changes, so that no other row is drawn again. */
export interface GridRow {
  readonly raws: readonly RawCell[];
  readonly marks: readonly (CellMark['severity'] | null)[];
  readonly closed: readonly boolean[];
}

export interface GridState {
  readonly tab: number;
  /** Of each tab. */
  readonly rows: readonly (readonly GridRow[])[];
  readonly range: Range;
  /** Counts the times somebody was led to a cell from elsewhere. */
  readonly led: number;
}

/** A cell somebody's act has written. */
export interface WrittenCell {
  readonly pupil: string;
  readonly field: GridTab['columns'][number]['field'];
  readonly raw: RawCell;
}

export interface GridListeners {
  /** Cells were written, by typing or by an act of hers. */
  readonly wrote: (cells: readonly WrittenCell[]) => void;
  /** What the sheet rests on is another than before: it was sent, or a choice was made. */
  readonly renewed: () => Promise<void>;
}
