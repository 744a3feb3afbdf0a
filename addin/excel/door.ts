/**
 * What the screens know of Excel: a door to the open workbook. `open-door.ts` makes the real one over Office.js; nothing
 * outside this folder names Excel. Every act throws `ExcelRefusal` with a sentence and a remedy, and leaves no half of
 * itself behind where Excel allows it.
 */
import type { PlanSheet } from '../../core/workbook/plan.js';
import type { RawBook } from '../../core/workbook/raw.js';
import type { CellPlace } from '../../core/workbook/read-types.js';

/** A value to be written into one cell, as the form writes it: text or number, null empties. */
export interface CellWrite extends CellPlace {
  readonly value: string | number | null;
}

export interface CellMark extends CellPlace {
  readonly severity: 'error' | 'warning';
}

/** A cell somebody enters, open or closed as things stand. */
export interface CellLock extends CellPlace {
  readonly closed: boolean;
}

/** A rectangle of selected cells; rows and columns count from 1. */
export interface Selection {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What happened in the workbook; what exactly is read again, never believed (events come late, merged or not at all). */
export type ExcelEvent = 'changed' | 'selected';

export interface ActOptions {
  /** Called when Excel makes us wait, because a cell is being typed in. */
  readonly onWaiting?: (() => void) | undefined;
  /** Gives up waiting; the act then throws `Stopped` of `api/failures.ts`. */
  readonly signal?: AbortSignal | undefined;
}

export interface ExcelDoor {
  /** False below ExcelApi 1.8: a workbook from the server is downloaded instead. */
  readonly canOpenWorkbooks: boolean;
  /** Every sheet of the workbook as plain grids. */
  read(options?: ActOptions): Promise<RawBook>;
  /**
   * Write cells and, where given, the very hidden sheet, in one go; protection is lifted and put back as it was, and a
   * filter or hidden rows never shift a value to another row.
   */
  write(cells: readonly CellWrite[], hidden?: PlanSheet, options?: ActOptions): Promise<void>;
  /** Mark exactly these cells; earlier marks of ours go, everybody else's formats stay. */
  mark(marks: readonly CellMark[], options?: ActOptions): Promise<void>;
  /**
   * Shade and lock exactly those of these cells that are closed, unshade and unlock the others, and write the notes that say
   * so. Nothing is touched where all of it is so already.
   */
  shade(cells: readonly CellLock[], notes: readonly CellWrite[], options?: ActOptions): Promise<void>;
  /** Show a cell and select it. */
  goTo(place: CellPlace): Promise<void>;
  /** What is selected; null where it is no range of cells. */
  selection(): Promise<Selection | null>;
  /** Open a workbook from the server in a window of its own. */
  openWorkbook(base64: string): Promise<void>;
  /**
   * Be told until the returned function is called. `selecting` hears every new selection at once, by its first cell; null
   * where Excel does not say which.
   */
  listen(
    told: (event: ExcelEvent) => void,
    selecting?: (first: CellPlace | null) => void,
  ): Promise<() => Promise<void>>;
}
