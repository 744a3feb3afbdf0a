/** A door to a workbook of plain cells: what `SheetWork` does with a door, without Excel's own ways (those are the emulated host's). */
import type {
  ActOptions,
  CellLock,
  CellMark,
  CellWrite,
  ExcelDoor,
  ExcelEvent,
  Selection,
} from '../../addin/excel/door.js';
import { placeInSheet } from '../../core/workbook/address.js';
import type { PlanSheet } from '../../core/workbook/plan.js';
import type { RawBook, RawCell } from '../../core/workbook/raw.js';
import type { CellPlace } from '../../core/workbook/read-types.js';

export class PaperDoor implements ExcelDoor {
  readonly canOpenWorkbooks = true;
  readonly sheets: { name: string; hidden: boolean; rows: RawCell[][] }[];
  marks: readonly CellMark[] = [];
  /** What the last shading said of each cell. */
  shades: readonly CellLock[] = [];
  selected: Selection | null = null;
  /** Thrown by the next act of a name. */
  readonly fails = new Map<'read' | 'write' | 'mark', Error>();
  /** Run before the next act of a name, as if somebody did it meanwhile. */
  readonly before = new Map<'read' | 'write' | 'mark', () => void>();
  private told: ((event: ExcelEvent) => void) | null = null;

  constructor(book: RawBook) {
    this.sheets = structuredClone(book.sheets) as PaperDoor['sheets'];
  }

  read(options?: ActOptions): Promise<RawBook> {
    return this.act('read', options, () => ({ sheets: structuredClone(this.sheets) }));
  }

  write(cells: readonly CellWrite[], hidden?: PlanSheet, options?: ActOptions): Promise<void> {
    return this.act('write', options, () => {
      for (const { value, ...place } of cells) this.put(place, value);
      if (!hidden) return;
      const sheet = this.sheets.find(({ name }) => name === hidden.name)!;
      sheet.rows.length = 0;
      for (const { row, column, value } of hidden.cells) this.putAt(sheet.rows, row, column, value);
    });
  }

  mark(marks: readonly CellMark[], options?: ActOptions): Promise<void> {
    return this.act('mark', options, () => void (this.marks = marks));
  }

  shade(cells: readonly CellLock[], notes: readonly CellWrite[]): Promise<void> {
    this.shades = cells;
    for (const { value, ...place } of notes) this.put(place, value);
    return Promise.resolve();
  }

  goTo({ sheet, cell }: CellPlace): Promise<void> {
    const { row, column } = placeInSheet(cell)!;
    this.selected = { sheet, top: row, bottom: row, left: column, right: column };
    return Promise.resolve();
  }

  selection(): Promise<Selection | null> {
    return Promise.resolve(this.selected);
  }

  openWorkbook(): Promise<void> {
    return Promise.reject(new Error('not on paper'));
  }

  listen(told: (event: ExcelEvent) => void): Promise<() => Promise<void>> {
    this.told = told;
    return Promise.resolve(() => {
      this.told = null;
      return Promise.resolve();
    });
  }

  /** A person types, without Excel saying so. */
  put({ sheet, cell }: CellPlace, value: RawCell): void {
    const { row, column } = placeInSheet(cell)!;
    this.putAt(this.sheets.find(({ name }) => name === sheet)!.rows, row, column, value);
  }

  tell(event: ExcelEvent): void {
    this.told?.(event);
  }

  private putAt(rows: RawCell[][], row: number, column: number, value: RawCell): void {
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1]!;
    while (cells.length < column) cells.push(null);
    cells[column - 1] = value;
  }

  private async act<T>(name: 'read' | 'write' | 'mark', options: ActOptions | undefined, work: () => T): Promise<T> {
    await Promise.resolve();
    const before = this.before.get(name);
    this.before.delete(name);
    before?.();
    const failure = this.fails.get(name);
    this.fails.delete(name);
    if (failure !== undefined) throw failure;
    options?.signal?.throwIfAborted();
    return work();
  }
}
