/** Taking back what a fix or a fill wrote: only where it still stands. */
import { shownDay } from '../../core/codes/day.js';
import { placeInSheet } from '../../core/workbook/address.js';
import type { RawBook, RawCell } from '../../core/workbook/raw.js';
import { rawAt, rawText } from '../../core/workbook/raw-text.js';
import type { CellPlace } from '../../core/workbook/read-types.js';
import type { CellWrite } from '../excel/door.js';

export interface Replaced extends CellPlace {
  readonly before: RawCell;
  readonly after: CellWrite['value'];
}

export const replacedBy = (book: RawBook, writes: readonly CellWrite[]): readonly Replaced[] =>
  writes.map(({ sheet, cell, value }) => ({ sheet, cell, before: at(book, { sheet, cell }), after: value }));

/** Writes that bring back what was there, left out where somebody typed since or where it cannot be brought back. */
export function stillThere(book: RawBook, replaced: readonly Replaced[]): readonly CellWrite[] {
  return replaced.flatMap(({ sheet, cell, before, after }): CellWrite[] => {
    if (rawText(at(book, { sheet, cell })) !== rawText(after)) return [];
    const value = before !== null && typeof before === 'object' ? valueIn(before) : before;
    return [{ sheet, cell, value: typeof value === 'boolean' ? String(value) : value }];
  });
}

/** A formula comes back as the value it showed, a date as its day. */
function valueIn(raw: Exclude<RawCell, null | string | number | boolean>): string | number | boolean | null {
  if ('date' in raw) return shownDay(raw.date);
  return 'error' in raw ? raw.error : raw.value;
}

function at(book: RawBook, { sheet, cell }: CellPlace): RawCell {
  const found = book.sheets.find(({ name }) => name === sheet);
  const place = placeInSheet(cell);
  return found && place ? rawAt(found, place.row, place.column) : null;
}
