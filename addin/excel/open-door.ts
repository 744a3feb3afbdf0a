/** The door to the workbook that is open in Excel, over Office.js. What screens may do through it stands in `door.ts`. */
import { refusal } from '../../core/codes/refusal.js';
import { askExcel, type Batch, PATIENCE, type Patience, withPatience } from './ask-excel.js';
import type { ActOptions, ExcelDoor } from './door.js';
import { ExcelRefusal } from './excel-refusal.js';
import { listenTo } from './listen.js';
import { markCells } from './marks.js';
import { hasNoCells } from './office-errors.js';
import { goToCell, selectedRange } from './place.js';
import { readBook } from './read-book.js';
import { writeCells } from './write-cells.js';

/**
 * Calls of `context.sync` an act makes, whatever the size of the class; `writeRefused` is the most when Excel refuses half of a
 * change and the half is taken back. Held by tests; the library's own bookkeeping is not counted.
 */
export const SYNCS = {
  read: 2,
  write: 2,
  writeRefused: 8,
  mark: 4,
  shade: 4,
  goTo: 1,
  selection: 1,
  listen: 2,
  openWorkbook: 1,
} as const;

/** `patience` is for tests. Needs ExcelApi 1.7. */
export function openDoor(patience: Patience = PATIENCE): ExcelDoor {
  const ask = <T>(batch: Batch<T>, options: ActOptions = {}): Promise<T> => askExcel(batch, options, patience);
  const canOpenWorkbooks = Office.context.requirements.isSetSupported('ExcelApi', '1.8');
  return {
    canOpenWorkbooks,
    read: (options) => ask(readBook, options),
    async write(cells, hidden, options) {
      if (cells.length === 0 && !hidden) return;
      await ask((context, stillWanted) => writeCells(context, stillWanted, cells, hidden), options);
    },
    mark: (marks, options) => ask((context, stillWanted) => markCells(context, stillWanted, marks), options),
    async shade(cells, notes, options) {
      // Seldom needed at once, and never before a sheet is on the screen.
      const { shadeCells } = await import('./shade-cells.js');
      await ask((context, stillWanted) => shadeCells(context, stillWanted, cells, notes), options);
    },
    goTo: (place) => ask((context) => goToCell(context, place)),
    selection: () =>
      ask((context) =>
        selectedRange(context).catch((error: unknown) => {
          // A picture is selected, or several ranges are.
          if (hasNoCells(error)) return null;
          throw error;
        }),
      ),
    async openWorkbook(base64) {
      if (!canOpenWorkbooks) throw new ExcelRefusal(refusal('excel-too-old'));
      await withPatience(() => Excel.createWorkbook(base64), {}, patience);
    },
    listen: (told, selecting) => ask((context, stillWanted) => listenTo(context, stillWanted, told, selecting)),
  };
}
