/** Where values go: to their pupils, in whichever row they stand when the workbook is read again. */
import { refusal } from '../../core/codes/refusal.js';
import { showValue } from '../../core/rules/show-value.js';
import type { CellWrite } from '../excel/door.js';
import { ExcelRefusal } from '../excel/excel-refusal.js';
import { samePlace } from './selecting.js';
import type { CellFill, EntryCell } from './sheet-state.js';

/** Nothing where the value stands already. Throws ExcelRefusal where a pupil's cell is gone, or stands twice and neither where it stood. */
export function placeFill(cells: readonly EntryCell[], fills: readonly CellFill[]): readonly CellWrite[] {
  const byValue = new Map<string, EntryCell[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    byValue.set(key, [...(byValue.get(key) ?? []), cell]);
  }
  return fills.flatMap((fill): CellWrite[] => {
    const found = byValue.get(keyOf(fill)) ?? [];
    const place = found.find((cell) => samePlace(cell, fill)) ?? (found.length === 1 ? found[0] : undefined);
    if (!place) throw new ExcelRefusal(refusal('excel-place-gone'));
    if (fill.over !== undefined && place.value !== fill.over) return [];
    if (place.value === fill.value) return [];
    return [{ sheet: place.sheet, cell: place.cell, value: showValue(fill.field, fill.value) }];
  });
}

const keyOf = ({ sheet, pupil, field }: Pick<EntryCell, 'sheet' | 'pupil' | 'field'>): string =>
  [sheet, pupil, field].join('\n');
