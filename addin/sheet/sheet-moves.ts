/** Small acts on the selection: they move it, and change nothing in the workbook. */
import type { CellPlace } from '../../core/workbook/read-types.js';
import type { ExcelDoor } from '../excel/door.js';
import { nextMissing, sameColumn } from './open-book.js';
import type { OpenSheet } from './open-sheet.js';
import { samePlace, type Selecting } from './selecting.js';
import type { EntryCell, SheetActs } from './sheet-state.js';
import type { SheetStore } from './sheet-store.js';

export type SheetMoves = Pick<
  SheetActs,
  'goTo' | 'goToValue' | 'below' | 'moveDown' | 'nextMissing' | 'selectedNow' | 'chosen' | 'choicesAfter' | 'cellAt'
>;

export function sheetMoves(door: ExcelDoor, store: SheetStore, sheet: OpenSheet, selecting: Selecting): SheetMoves {
  const lead = (place: CellPlace): Promise<void> => {
    selecting.choose(place);
    return door.goTo(place);
  };
  const cells = (): readonly EntryCell[] => sheet.cells();
  const below = (from: EntryCell): EntryCell | null => {
    const column = sameColumn(cells(), from);
    const at = column.findIndex((other) => samePlace(other, from));
    return at < 0 ? null : (column[at + 1] ?? null);
  };

  return {
    goTo: (place) => store.quietly(() => lead(place)),

    goToValue: (pupil, field) =>
      store.quietly(async () => {
        const place = cells().find((cell) => cell.pupil === pupil && cell.field === field);
        if (place) await lead(place);
      }),

    selectedNow: () => sheet.selectedNow(),
    chosen: selecting.last,
    choicesAfter: selecting.after,
    cellAt: (place) => cells().find((cell) => samePlace(cell, place)) ?? null,
    below,

    moveDown: (from) =>
      store.quietly(async () => {
        const { turn } = selecting.last();
        const next = below(from);
        const [now] = (await sheet.selectedNow()) ?? [];
        // She is elsewhere by now: her choice stands.
        if (next && now && samePlace(now, from) && turn === selecting.last().turn) {
          selecting.goOn(next);
          await door.goTo(next);
          const { turn: after, first } = selecting.last();
          // She chose while Excel was on its way down.
          if (after !== turn && first) {
            selecting.goOn(first);
            await door.goTo(first);
          }
        }
        await sheet.followSelection();
      }),

    nextMissing: () =>
      store.quietly(async () => {
        const { book } = store.get();
        if (book.kind !== 'ours') return;
        const next = nextMissing(book.missing, await door.selection());
        if (!next) return;
        await lead(next);
        await sheet.followSelection();
      }),
  };
}
