/** The cells of a plain sheet and the edits of its bytes that they need, by the places noted when it was read. */
import { type ColumnStyle, columnStyle } from '../column-style.js';
import { textOf } from '../plain/part-bytes.js';
import type { PlacedRow } from '../plain/places.js';
import type { PlainSheet } from '../plain/plain-sheet.js';
import { attributeIn, withAttribute } from './attributes.js';
import { madeCell, overwritten, widened } from './cell-edits.js';
import type { Edit } from './edits.js';
import type { CellPatch, SheetPatch } from './sheet-plan.js';

/** In the order of the part, in bytes. */
export function plainCellEdits(sheet: PlainSheet, patch: SheetPatch, columns: readonly ColumnStyle[]): Edit[] {
  const rows = new PlainCells(sheet, patch, columns);
  const { places } = sheet;
  for (let i = 0; i < places.rowCount; i++) rows.pass(places.rowAt(i));
  return rows.edits;
}

class PlainCells {
  readonly edits: Edit[] = [];
  private sorted: { readonly patches: ReadonlyMap<number, CellPatch>; readonly columns: readonly number[] } | null =
    null;

  constructor(
    private readonly sheet: PlainSheet,
    private readonly patch: SheetPatch,
    private readonly columns: readonly ColumnStyle[],
  ) {}

  pass(row: PlacedRow): void {
    const { places } = this.sheet;
    const patches = this.patch.cells.get(row.row);
    if (!patches && !this.patch.restyle) return;
    const before = this.edits.length;
    const made: number[] = [];
    const wanted = patches ? this.columnsOf(patches) : [];
    let next = 0;
    for (let cell = row.firstCell; cell < row.behindCells; cell++) {
      const column = places.columnOf(cell);
      for (; next < wanted.length && wanted[next]! < column; next++)
        this.make(row, wanted[next]!, patches!, places.startOf(cell), made);
      if (wanted[next] === column) next++;
      this.change(cell, patches?.get(column));
    }
    for (; next < wanted.length; next++) this.make(row, wanted[next]!, patches!, row.closeStart, made);
    if (made.length === 0) return;
    const tag = this.source(row.start, row.tagEnd);
    const wide = widened(tag, attributeIn(tag, 'spans'), made);
    if (wide !== null) this.edits.splice(before, 0, { start: row.start, end: row.tagEnd, text: wide });
  }

  private change(cell: number, patch: CellPatch | undefined): void {
    const { places, prefix } = this.sheet;
    const style = places.styleOf(cell);
    const next = patch?.style ? patch.style(style) : (this.patch.restyle?.(style) ?? style);
    const value = patch?.value;
    if (next === style && value === undefined) return;
    const [start, tagEnd, closeStart] = [places.startOf(cell), places.tagEndOf(cell), places.closeStartOf(cell)];
    const given = this.source(start, tagEnd);
    const tag = next === style ? given : withAttribute(given, 's', String(next));
    if (value === undefined) {
      this.edits.push({ start, end: tagEnd, text: tag });
      return;
    }
    const isEmpty = closeStart < 0;
    const text = overwritten({ tag, qname: `${prefix}c`, prefix, isEmpty, kept: '' }, value);
    this.edits.push({ start, end: isEmpty ? tagEnd : closeStart, text });
  }

  private make(
    row: PlacedRow,
    column: number,
    patches: ReadonlyMap<number, CellPatch>,
    at: number,
    made: number[],
  ): void {
    const given = this.rowStyle(row) ?? columnStyle(this.columns, column);
    const text = madeCell(row.row, column, patches.get(column)!, given, this.sheet.prefix);
    if (text === null) return;
    made.push(column);
    this.edits.push({ start: at, end: at, text });
  }

  /** The format of a row's cells that are not there, where the row has one. */
  private rowStyle(row: PlacedRow): number | null {
    const tag = this.source(row.start, row.tagEnd);
    const hasFormat = ['1', 'true'].includes(attributeIn(tag, 'customFormat') ?? '');
    return hasFormat ? Number(attributeIn(tag, 's') ?? 0) : null;
  }

  /** Most rows share their patches. */
  private columnsOf(patches: ReadonlyMap<number, CellPatch>): readonly number[] {
    if (this.sorted?.patches !== patches) this.sorted = { patches, columns: [...patches.keys()].sort((a, b) => a - b) };
    return this.sorted.columns;
  }

  private source(start: number, end: number): string {
    return textOf(this.sheet.source, start, end);
  }
}
