/**
 * Known cells of a tab that comes back: values as they are to be written, looks, locks and offers as planned, so that
 * marks of an earlier round are gone and new ones laid.
 */
import { fieldOfColumn } from '../../forms/column.js';
import { showValue } from '../../rules/show-value.js';
import type { Value } from '../../sheet/values.js';
import { entryCell } from '../../workbook/entry-cell.js';
import type { LocatedTab } from '../../workbook/locate-tabs.js';
import { LOOKS } from '../../workbook/looks.js';
import { type Offer, offerOf } from '../../workbook/offers.js';
import type { HiddenBook } from '../../workbook/read-hidden-sheet.js';
import { rangesOf } from '../patch/ranges.js';
import type { CellPatch, SheetPatch } from '../patch/sheet-plan.js';
import type { StyleSheet } from '../patch/style-sheet.js';
import type { Severity } from './marks.js';
import type { ReturnInput } from './return-input.js';

/** Values to be written, by class, period, pupil and field. */
export type WrittenValues = ReadonlyMap<string, Value>;

const keyOf = (...parts: readonly string[]): string => parts.join('\n');

export const writtenValues = (values: ReturnInput['values']): WrittenValues =>
  new Map(values.map((cell) => [keyOf(cell.classId, cell.period, cell.pupil, cell.field), cell.value]));

/** Patches of one sheet while they are gathered. */
export class CellPatches {
  readonly rows = new Map<number, Map<number, CellPatch>>();

  set(row: number, column: number, patch: CellPatch): void {
    const cells = this.rows.get(row) ?? new Map<number, CellPatch>();
    this.rows.set(row, cells.set(column, patch));
  }

  /** A mark over whatever look the cell gets. */
  mark(row: number, column: number, severity: Severity, styles: StyleSheet): void {
    const patch = this.rows.get(row)?.get(column) ?? {};
    const look = patch.style;
    this.set(row, column, { ...patch, style: (now) => styles.marked(look ? look(now) : now, severity) });
  }
}

/** The known cells of a tab, and what they offer. */
export function knownCells(
  { expected, columns, rows }: LocatedTab,
  book: HiddenBook,
  values: WrittenValues,
  styles: StyleSheet,
): { readonly patches: CellPatches; readonly offers: NonNullable<SheetPatch['offers']> } {
  const patches = new CellPatches();
  const known: { row: number; column: number }[] = [];
  const offering = new Map<string, { offer: Offer; cells: { row: number; column: number }[] }>();
  const part = book.parts[expected.part]!;
  const { class: group, period } = part.context;
  const own = new Set(part.own);
  // A row in doubt keeps its values: nobody knows whose they are.
  const lines = [...rows.pupils, ...rows.misnamed.map(({ row }) => ({ row, pupil: null }))];
  for (const [column, located] of columns.columns) {
    const field = fieldOfColumn(located);
    if (field === null) continue;
    const entry = entryCell(field, own.has(field), own.size > 0);
    const offer = offerOf(entry);
    const style = onceFor((now) => styles.planned(LOOKS[entry.style], entry.open ?? false, now));
    for (const { row, pupil } of lines) {
      const value = pupil === null ? undefined : values.get(keyOf(group.id, period, pupil, field));
      patches.set(row, column, value === undefined ? { style } : { style, value: showValue(field, value) });
      known.push({ row, column });
      if (!offer) continue;
      const key = JSON.stringify(offer);
      const same = offering.get(key) ?? { offer, cells: [] };
      same.cells.push({ row, column });
      offering.set(key, same);
    }
  }
  const wanted = [...offering.values()].map(({ offer, cells }) => ({ offer, ranges: rangesOf(cells) }));
  return { patches, offers: { known: rangesOf(known), wanted } };
}

/** A column's cells mostly have one format. */
function onceFor(make: (now: number) => number): (now: number) => number {
  const made = new Map<number, number>();
  return (now) => {
    let next = made.get(now);
    if (next === undefined) made.set(now, (next = make(now)));
    return next;
  };
}
