/** Small acts on the selection: they move it, and change nothing in the workbook. */
import type { ExcelDoor } from '../excel/door.js';
import { entryCells, nextMissing, sameColumn } from './open-book.js';
import type { OpenSheet } from './open-sheet.js';
import type { SheetActs } from './sheet-state.js';
import type { SheetStore } from './sheet-store.js';

export type SheetMoves = Pick<SheetActs, 'goTo' | 'goToValue' | 'moveDown' | 'nextMissing'>;

export function sheetMoves(door: ExcelDoor, store: SheetStore, sheet: OpenSheet): SheetMoves {
  return {
    goTo: (place) => store.quietly(() => door.goTo(place)),

    goToValue: (pupil, field) =>
      store.quietly(async () => {
        const cells = sheet.ours?.workbook.parts.flatMap((part) => part.cells) ?? [];
        const place = cells.find((cell) => cell.pupil === pupil && cell.field === field);
        if (place) await door.goTo(place);
      }),

    moveDown: () =>
      store.quietly(async () => {
        const [cell] = store.get().selected;
        if (!cell || !sheet.ours) return;
        const column = sameColumn(entryCells(sheet.ours.workbook), cell);
        const next = column[column.findIndex((other) => other.cell === cell.cell) + 1];
        if (!next) return;
        await door.goTo(next);
        await sheet.followSelection();
      }),

    nextMissing: () =>
      store.quietly(async () => {
        const { book } = store.get();
        if (book.kind !== 'ours') return;
        const next = nextMissing(book.missing, await door.selection());
        if (!next) return;
        await door.goTo(next);
        await sheet.followSelection();
      }),
  };
}
