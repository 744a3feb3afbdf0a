/** The cells of a sheet part as a scan passes them, and the edits they need. */
import type { OpenTag } from '../../xml/scan.js';
import { address } from '../../workbook/address.js';
import { type ColumnStyle, columnStyle, columnStyleOf } from '../column-style.js';
import type { CellValue } from '../write/cell-xml.js';
import { prefixOf } from '../write/xml-text.js';
import { withAttribute } from './attributes.js';
import { madeCell, overwritten, widened } from './cell-edits.js';
import { CellPosition } from './cell-position.js';
import type { Edit } from './edits.js';
import { FormulaGroups } from './formula-groups.js';
import { contains, type Range } from './ranges.js';
import type { CellPatch, SheetPatch } from './sheet-plan.js';

/** The element a formula is being read from. */
interface OpenFormula {
  readonly qname: string;
  readonly type: string | undefined;
  readonly index: string | undefined;
  readonly ref: string | undefined;
  readonly start: number;
  readonly tagEnd: number;
  text: string;
}

interface OpenCell {
  readonly qname: string;
  readonly start: number;
  readonly tagEnd: number;
  readonly empty: boolean;
  readonly style: number;
  readonly row: number;
  readonly column: number;
  readonly patch: CellPatch | undefined;
  hasFormula: boolean;
  /** Extension lists inside, kept as they are. */
  kept: string;
}

interface OpenRow {
  readonly qname: string;
  readonly start: number;
  readonly tagEnd: number;
  readonly style: number | null;
  readonly spans: string | undefined;
  readonly patches: ReadonlyMap<number, CellPatch> | undefined;
  /** Columns of patches, ascending, and how many of them were met so far. */
  readonly wanted: readonly number[];
  met: number;
  readonly made: Map<number, number>;
}

export class SheetCells {
  readonly edits: Edit[] = [];
  readonly formulasGone: string[] = [];
  private readonly position = new CellPosition();
  readonly columnStyles: ColumnStyle[] = [];
  private readonly groups: FormulaGroups;
  private readonly writes: boolean;
  private row: OpenRow | null = null;
  private cell: OpenCell | null = null;
  private formula: OpenFormula | null = null;
  private keptFrom = -1;
  private sorted: { readonly patches: OpenRow['patches']; readonly columns: readonly number[] } | null = null;

  constructor(
    private readonly source: string,
    private readonly patch: SheetPatch,
  ) {
    const written: { row: number; column: number }[] = [];
    // Most rows share their patches, which write nothing.
    let bare: ReadonlyMap<number, CellPatch> | null = null;
    for (const [row, cells] of patch.cells) {
      if (cells === bare) continue;
      const before = written.length;
      for (const [column, { value }] of cells) if (value !== undefined) written.push({ row, column });
      if (written.length === before) bare = cells;
    }
    this.writes = written.length > 0;
    this.groups = new FormulaGroups((range: Range) => written.some(({ row, column }) => contains(range, row, column)));
  }

  /** `<col>`: the format of cells that are not there. */
  openColumn(tag: OpenTag): void {
    const style = columnStyleOf(tag);
    if (style) this.columnStyles.push(style);
  }

  openRow(tag: OpenTag): void {
    const { position, patch } = this;
    position.enterRow(tag.value('r'));
    const patches = patch.cells.get(position.row);
    if (!patches && !patch.restyle) {
      this.row = null;
      return;
    }
    const hasFormat = ['1', 'true'].includes(tag.value('customFormat') ?? '');
    this.row = {
      qname: tag.qname,
      start: tag.start,
      tagEnd: tag.end,
      style: hasFormat ? Number(tag.value('s') ?? 0) : null,
      spans: tag.value('spans'),
      patches,
      wanted: patches ? this.columnsOf(patches) : [],
      met: 0,
      made: new Map(),
    };
  }

  /** `start` of the end tag. A row written as one tag holds nobody's cells and stays. */
  closeRow(start: number, isEmpty: boolean): void {
    const { row } = this;
    this.row = null;
    if (!row || isEmpty) return;
    if (row.met < row.wanted.length) this.make(row, row.wanted.slice(row.met), start);
    const tag = widened(this.source.slice(row.start, row.tagEnd), row.spans, [...row.made.keys()]);
    if (tag !== null) this.edits.push({ start: row.start, end: row.tagEnd, text: tag });
  }

  openCell(tag: OpenTag): void {
    const { position, row } = this;
    position.enterCell(tag.value('r'));
    const { column } = position;
    if (row && row.wanted[row.met]! <= column) this.meet(row, column, tag.start);
    // A cell that stands out of order is no second one.
    const made = row && row.made.size > 0 ? row.made.get(column) : undefined;
    if (made !== undefined) this.edits[made] = { start: tag.start, end: tag.start, text: '' };
    const patch = row?.patches?.get(column);
    // Formulas matter only where a value is written: it may be one they share.
    if (!patch && !this.patch.restyle && !this.writes) return;
    this.cell = {
      qname: tag.qname,
      start: tag.start,
      tagEnd: tag.end,
      empty: tag.empty,
      style: Number(tag.value('s') ?? 0),
      row: position.row,
      column,
      patch,
      hasFormula: false,
      kept: '',
    };
  }

  /** Make the cells that should have stood before this column. */
  private meet(row: OpenRow, column: number, at: number): void {
    const { wanted, met } = row;
    let next = met;
    while (next < wanted.length && wanted[next]! < column) next++;
    if (next > met) this.make(row, wanted.slice(met, next), at);
    row.met = wanted[next] === column ? next + 1 : next;
  }

  /** Most rows share their patches. */
  private columnsOf(patches: ReadonlyMap<number, CellPatch>): readonly number[] {
    if (this.sorted?.patches !== patches) this.sorted = { patches, columns: [...patches.keys()].sort((a, b) => a - b) };
    return this.sorted.columns;
  }

  closeCell(start: number): void {
    const { cell } = this;
    this.cell = null;
    if (!cell) return;
    const { patch, style, row, column } = cell;
    const next = patch?.style ? patch.style(style) : (this.patch.restyle?.(style) ?? style);
    if (patch?.value !== undefined) {
      this.overwrite(cell, next, patch.value, start);
      return;
    }
    if (next !== style) this.edits.push({ start: cell.start, end: cell.tagEnd, text: this.restyled(cell, next) });
    if (cell.hasFormula || cell.empty) return;
    const formula = this.groups.ofArray(row, column);
    if (formula !== '') this.edits.push({ start: cell.tagEnd, end: cell.tagEnd, text: formula });
  }

  /** Children of a cell. */
  openInCell(tag: OpenTag): void {
    const { cell } = this;
    if (!cell) return;
    if (tag.local === 'f') {
      cell.hasFormula = true;
      this.formula = {
        qname: tag.qname,
        type: tag.value('t'),
        index: tag.value('si'),
        ref: tag.value('ref'),
        start: tag.start,
        tagEnd: tag.end,
        text: '',
      };
    } else if (tag.local === 'extLst') this.keptFrom = tag.start;
  }

  text(value: string): void {
    if (this.formula) this.formula.text += value;
  }

  closeInCell(local: string, start: number, end: number): void {
    const { cell, formula, source } = this;
    if (!cell) return;
    if (local === 'extLst' && this.keptFrom >= 0) {
      cell.kept += source.slice(this.keptFrom, end);
      this.keptFrom = -1;
    }
    if (local !== 'f' || !formula) return;
    this.formula = null;
    const { row, column } = cell;
    const element = {
      ...formula,
      row,
      column,
      tag: source.slice(formula.start, formula.tagEnd),
      source: source.slice(formula.tagEnd, Math.max(start, formula.tagEnd)),
      end,
    };
    const edit = this.groups.pass(element, cell.patch?.value !== undefined);
    if (edit) this.edits.push(edit);
  }

  /** After the last cell. */
  finish(): void {
    this.edits.push(...this.groups.edits());
  }

  /** Cells that are not there, put in before a place. */
  private make(row: OpenRow, columns: readonly number[], at: number): void {
    for (const column of columns) {
      const given = row.style ?? columnStyle(this.columnStyles, column);
      const text = madeCell(this.position.row, column, row.patches!.get(column)!, given, prefixOf(row.qname));
      if (text === null) continue;
      row.made.set(column, this.edits.length);
      this.edits.push({ start: at, end: at, text });
    }
  }

  private restyled(cell: OpenCell, style: number): string {
    return withAttribute(this.source.slice(cell.start, cell.tagEnd), 's', String(style));
  }

  private overwrite(cell: OpenCell, style: number, value: CellValue, closeStart: number): void {
    if (cell.hasFormula) this.formulasGone.push(address(cell.row, cell.column));
    const tag = style === cell.style ? this.source.slice(cell.start, cell.tagEnd) : this.restyled(cell, style);
    const { qname, kept, empty } = cell;
    const text = overwritten({ tag, qname, prefix: prefixOf(qname), isEmpty: empty, kept }, value);
    // The end tag stays as it is written.
    this.edits.push({ start: cell.start, end: empty ? cell.tagEnd : closeStart, text });
  }
}
