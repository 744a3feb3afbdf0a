/**
 * Known cells of a tab that comes back: values as they are to be written, looks, locks and offers as planned, so that
 * marks of an earlier round are gone and new ones laid.
 */
import type { FieldKey } from '../../fields/field-key.js';
import { fieldOfColumn } from '../../forms/column.js';
import { showValue } from '../../rules/show-value.js';
import { SUPPLEMENTARY } from '../../codes/periods.js';
import type { PupilId, Value } from '../../sheet/values.js';
import { type EntryCell, entryCell } from '../../workbook/entry-cell.js';
import type { LocatedTab } from '../../workbook/locate-tabs.js';
import { LOOKS } from '../../workbook/looks.js';
import { type Offer, offerOf } from '../../workbook/offers.js';
import type { HiddenBook } from '../../workbook/read-hidden-sheet.js';
import { type Range, rangesOf } from '../patch/ranges.js';
import type { CellPatch, SheetPatch } from '../patch/sheet-plan.js';
import type { StyleSheet } from '../patch/style-sheet.js';
import type { Marks, Severity } from './marks.js';
import type { ReturnInput } from './return-input.js';

/** Values to be written: class and period → pupil → field. */
export type WrittenValues = ReadonlyMap<string, ReadonlyMap<PupilId, ReadonlyMap<string, Value>>>;

const keyOf = (classId: string, period: string): string => `${classId}\n${period}`;

export function writtenValues(values: ReturnInput['values']): WrittenValues {
  const written = new Map<string, Map<PupilId, Map<string, Value>>>();
  for (const { classId, period, pupil, field, value } of values) {
    const key = keyOf(classId, period);
    const pupils = written.get(key) ?? new Map<PupilId, Map<string, Value>>();
    const fields = pupils.get(pupil) ?? new Map<string, Value>();
    written.set(key, pupils.set(pupil, fields.set(field, value)));
  }
  return written;
}

/** Fields that stay locked: class and period → pupil. */
export type ClosedFields = ReadonlyMap<string, ReadonlyMap<PupilId, ReadonlySet<string>>>;

export function closedFields(closed: ReturnInput['closed'] = []): ClosedFields {
  const found = new Map<string, Map<PupilId, ReadonlySet<string>>>();
  for (const { classId, period, pupil, fields } of closed) {
    const key = keyOf(classId, period);
    found.set(key, (found.get(key) ?? new Map<PupilId, ReadonlySet<string>>()).set(pupil, new Set(fields)));
  }
  return found;
}

/** Patches of one sheet while they are gathered. Rows share one map until one of them has something of its own. */
export class CellPatches {
  readonly rows = new Map<number, ReadonlyMap<number, CellPatch>>();
  private readonly single = new Set<ReadonlyMap<number, CellPatch>>();

  setRow(row: number, cells: ReadonlyMap<number, CellPatch>): void {
    this.rows.set(row, cells);
  }

  set(row: number, column: number, patch: CellPatch): void {
    const given = this.rows.get(row);
    const cells = given && this.single.has(given) ? (given as Map<number, CellPatch>) : new Map(given ?? []);
    this.single.add(cells.set(column, patch));
    this.rows.set(row, cells);
  }

  /** A mark over whatever look the cell gets. */
  mark(row: number, column: number, severity: Severity, styles: StyleSheet): void {
    const patch = this.rows.get(row)?.get(column) ?? {};
    const look = patch.style;
    this.set(row, column, { ...patch, style: (now) => styles.marked(look ? look(now) : now, severity) });
  }

  /** The marks of a sheet. */
  lay(marks: Marks, sheet: string, styles: StyleSheet): void {
    for (const [row, columns] of marks.get(sheet) ?? [])
      for (const [column, severity] of columns) this.mark(row, column, severity, styles);
  }
}

/** The known cells of a tab, and what they offer. */
export function knownCells(
  { expected, columns, rows }: LocatedTab,
  book: HiddenBook,
  { values, closed }: { readonly values: WrittenValues; readonly closed: ClosedFields },
  styles: StyleSheet,
): { readonly patches: CellPatches; readonly offers: NonNullable<SheetPatch['offers']> } {
  const part = book.parts[expected.part]!;
  const { class: group, period } = part.context;
  const own = new Set(part.own);
  // A row in doubt keeps its values: nobody knows whose they are.
  const lines = [...rows.pupils, ...rows.misnamed.map(({ row }) => ({ row, pupil: null }))];
  const known = new Map<number, CellPatch>();
  /** The same while it is closed: what it offers stays, nobody types into it. */
  const locked = new Map<number, CellPatch>();
  const fields = new Map<string, number[]>();
  const offering = new Map<string, { offer: Offer; columns: number[] }>();
  const planned = (entry: EntryCell): CellPatch => ({
    style: onceFor((now) => styles.planned(LOOKS[entry.style], entry.open ?? false, now)),
  });
  for (const [column, located] of columns.columns) {
    const field = fieldOfColumn(located);
    if (field === null) continue;
    const entry = entryCell(field, own.has(field), own.size > 0);
    known.set(column, planned(entry));
    locked.set(column, planned({ ...entry, open: false }));
    fields.set(field, [...(fields.get(field) ?? []), column]);
    const offer = offerOf(entry);
    if (!offer) continue;
    const key = JSON.stringify(offer);
    const same = offering.get(key) ?? { offer, columns: [] };
    same.columns.push(column);
    offering.set(key, same);
  }
  const patches = new CellPatches();
  const written = values.get(keyOf(group.id, period));
  const shut = closed.get(keyOf(group.id, period));
  // What is assessed anew is each pupil's own; of the others' fields nothing is open.
  const pupils = new Map(period === SUPPLEMENTARY ? part.context.pupils.map((one) => [one.id, one]) : []);
  const rowOf = (id: PupilId): ReadonlyMap<number, CellPatch> => {
    const hers = new Set<string>(pupils.get(id)?.supplementary?.fields);
    return new Map(
      [...fields].flatMap(([field, at]) =>
        at.map((column) => [
          column,
          hers.has(field) ? known.get(column)! : planned(entryCell(field as FieldKey, false, true)),
        ]),
      ),
    );
  };
  const lockedIn = (cells: ReadonlyMap<number, CellPatch>, closedTo: ReadonlySet<string>) => {
    const mostly = new Map(cells);
    for (const [field, at] of fields)
      if (own.has(field as FieldKey) && closedTo.has(field))
        for (const column of at) if (cells.get(column) === known.get(column)) mostly.set(column, locked.get(column)!);
    return mostly;
  };
  for (const { row, pupil } of lines) {
    const hers = pupil !== null && pupils.has(pupil) ? rowOf(pupil) : known;
    const closedTo = pupil === null ? undefined : shut?.get(pupil);
    const cells = closedTo ? lockedIn(hers, closedTo) : hers;
    patches.setRow(row, cells);
    for (const [field, value] of (pupil === null ? null : written?.get(pupil)) ?? [])
      for (const column of fields.get(field) ?? [])
        patches.set(row, column, { ...cells.get(column), value: showValue(field as FieldKey, value) });
  }
  const runs = rangesOf(lines.map(({ row }) => ({ row, column: 1 })));
  const cellsOf = (columns: Iterable<number>): Range[] =>
    rangesOf([...columns].map((column) => ({ row: 1, column }))).flatMap(({ left, right }) =>
      runs.map(({ top, bottom }) => ({ top, bottom, left, right })),
    );
  const wanted = [...offering.values()].map(({ offer, columns }) => ({ offer, ranges: cellsOf(columns) }));
  return { patches, offers: { known: cellsOf(known.keys()), wanted } };
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
