/** What was done to the sheet, to be taken back and done again; only where what was written still stands. */
import type { CellPlace } from '../../core/workbook/read-types.js';
import type { RawCell } from '../../core/workbook/raw.js';

export interface Written extends CellPlace {
  readonly before: RawCell;
  readonly after: RawCell;
}

/** What one act wrote. */
export type Deed = readonly Written[];

export interface CellTo extends CellPlace {
  readonly value: RawCell;
}

/** The longest past, in acts. */
const MOST = 200;

export class Past {
  private done: readonly Deed[] = [];
  private undone: readonly Deed[] = [];

  did(deed: Deed): void {
    if (deed.length === 0) return;
    this.done = [...this.done, deed].slice(-MOST);
    this.undone = [];
  }

  /** What takes the last act back; null where nothing is left. `now`: what stands in a cell. */
  undo(now: (place: CellPlace) => RawCell): readonly CellTo[] | null {
    const deed = this.done.at(-1);
    if (!deed) return null;
    this.done = this.done.slice(0, -1);
    this.undone = [...this.undone, deed];
    return deed.flatMap(({ sheet, cell, before, after }) =>
      now({ sheet, cell }) === after ? [{ sheet, cell, value: before }] : [],
    );
  }

  redo(now: (place: CellPlace) => RawCell): readonly CellTo[] | null {
    const deed = this.undone.at(-1);
    if (!deed) return null;
    this.undone = this.undone.slice(0, -1);
    this.done = [...this.done, deed];
    return deed.flatMap(({ sheet, cell, before, after }) =>
      now({ sheet, cell }) === before ? [{ sheet, cell, value: after }] : [],
    );
  }
}
