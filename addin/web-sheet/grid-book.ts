/**
 * The sheet in the browser: the form's plan as a grid to type into, and to everything that works on a workbook a door like
 * Excel's. So reading, checking, sending, conflicts and fixes are those of the pane, and are written nowhere twice.
 */
import { placeInSheet, address } from '../../core/workbook/address.js';
import type { PlanSheet } from '../../core/workbook/plan.js';
import type { RawBook, RawCell } from '../../core/workbook/raw.js';
import type { CellPlace } from '../../core/workbook/read-types.js';
import { Stopped } from '../api/failures.js';
import type { ActOptions, CellLock, CellMark, CellWrite, ExcelDoor, ExcelEvent, Selection } from '../excel/door.js';
import type { GridListeners, GridRow, GridState, WrittenCell } from './grid-state.js';
import type { GridTab } from './grid-tab.js';
import { type CellTo, type Deed, Past } from './past.js';
import { at, boxOf, everything, inside, type Range, type Size, type Spot } from './range.js';
import { rowsOf, withCell } from './sheet-rows.js';

/** Waits before the workbook is read anew: nobody is slowed down while she types or walks, ms. */
const REST = { changed: 500, selected: 120 } as const;

type Sheet = { readonly name: string; readonly hidden: boolean; rows: readonly (readonly RawCell[])[] };

/** A spot on any tab. */
type SpotOf = Spot & { readonly tab: number };

export class GridBook implements ExcelDoor {
  readonly canOpenWorkbooks = false;
  private state: GridState;
  private readonly past = new Past();
  private readonly heard = new Set<() => void>();
  private told: ((event: ExcelEvent) => void) | null = null;
  private selecting: ((first: CellPlace | null) => void) | undefined;
  private readonly timers = new Map<ExcelEvent, ReturnType<typeof setTimeout>>();
  listeners: GridListeners | null = null;

  constructor(
    private readonly sheets: Sheet[],
    readonly tabs: readonly GridTab[],
  ) {
    const rows = tabs.map((tab) =>
      tab.rows.map(({ row }, r): GridRow => ({
        raws: tab.columns.map(({ column }) => this.sheet(tab.plan.name)?.rows[row - 1]?.[column - 1] ?? null),
        marks: tab.columns.map(() => null),
        closed: tab.closed[r]!,
      })),
    );
    this.state = { tab: 0, rows, range: at({ row: 0, column: 0 }), led: 0 };
  }

  readonly get = (): GridState => this.state;
  readonly subscribe = (told: () => void): (() => void) => {
    this.heard.add(told);
    return () => this.heard.delete(told);
  };

  get size(): Size {
    const tab = this.tabs[this.state.tab]!;
    return { rows: tab.rows.length, columns: tab.columns.length };
  }

  /** Saves the box that is open in a cell; null where none is. */
  private saving: (() => void) | null = null;
  readonly onSaving = (save: (() => void) | null): void => void (this.saving = save);
  readonly save = (): void => this.saving?.();

  rawAt({ tab, row, column }: SpotOf): RawCell {
    return this.state.rows[tab]?.[row]?.raws[column] ?? null;
  }

  /** Whether she may type there now; of the tab in sight where none is named. */
  isOpen({ tab = this.state.tab, row, column }: Spot & { readonly tab?: number }): boolean {
    const { rows } = this.state;
    return this.tabs[tab]?.own[row]?.[column] === true && rows[tab]?.[row]?.closed[column] !== true;
  }

  showTab(tab: number): void {
    if (tab === this.state.tab || !this.tabs[tab]) return;
    this.set({ tab, range: at({ row: 0, column: 0 }) });
    this.tellSelected();
  }

  select(range: Range): void {
    this.set({ range });
    this.tellSelected();
  }

  selectAll(): void {
    this.select(everything(this.size));
  }

  /** Write cells of the tab in sight that are open; tells how many were not. One act to be undone. */
  type(cells: readonly (Spot & { readonly raw: RawCell })[]): { readonly written: number; readonly shut: number } {
    const { tab } = this.state;
    const open = cells.filter((cell) => this.isOpen(cell));
    this.typeAt(open.map((cell) => ({ ...cell, tab })));
    return { written: open.length, shut: cells.length - open.length };
  }

  /** Write what was begun while the cell was open; false where it is closed by now, and holds what was typed all the same. */
  typeBegun(cell: SpotOf & { readonly raw: RawCell }): boolean {
    this.typeAt([cell]);
    return this.isOpen(cell);
  }

  private typeAt(cells: readonly (SpotOf & { readonly raw: RawCell })[]): void {
    const places = cells.map(({ tab, row, column, raw }) => {
      const { plan, rows, columns } = this.tabs[tab]!;
      return { sheet: plan.name, cell: address(rows[row]!.row, columns[column]!.column), value: raw };
    });
    this.past.did(this.put(places));
    if (places.length > 0) this.tell('changed');
  }

  /** What was typed before the page was opened; nothing to be undone. */
  putBack(cells: readonly CellTo[]): void {
    this.put(cells);
  }

  undo(): number {
    return this.again(this.past.undo(this.now));
  }

  redo(): number {
    return this.again(this.past.redo(this.now));
  }

  private again(cells: readonly CellTo[] | null): number {
    if (!cells || cells.length === 0) return 0;
    this.put(cells);
    const [first] = cells;
    const spot = first && this.spotOf(first);
    if (spot) this.set({ tab: spot.tab, range: at(spot) });
    this.tell('changed');
    return cells.length;
  }

  private readonly now = ({ sheet, cell }: CellPlace): RawCell => {
    const place = placeInSheet(cell);
    return (place && this.sheet(sheet)?.rows[place.row - 1]?.[place.column - 1]) ?? null;
  };

  // The door.

  read({ signal }: ActOptions = {}): Promise<RawBook> {
    if (signal?.aborted) return Promise.reject(new Stopped());
    return Promise.resolve({ sheets: this.sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows })) });
  }

  async write(cells: readonly CellWrite[], hidden?: PlanSheet, { signal }: ActOptions = {}): Promise<void> {
    if (signal?.aborted) throw new Stopped();
    const deed = this.put(cells);
    if (!hidden) return this.past.did(deed);
    const sheet = this.sheet(hidden.name);
    if (sheet) sheet.rows = rowsOf(hidden);
    await this.listeners?.renewed();
  }

  mark(marks: readonly CellMark[]): Promise<void> {
    const wanted = new Map(marks.map((mark) => [`${mark.sheet}\n${mark.cell}`, mark.severity]));
    this.each(({ marks: before }, place) => {
      const now = before.map((_, column) => wanted.get(place(column)) ?? null);
      return now.every((mark, column) => mark === before[column]) ? null : { marks: now };
    });
    return Promise.resolve();
  }

  shade(cells: readonly CellLock[], notes: readonly CellWrite[]): Promise<void> {
    const wanted = new Map(cells.map((lock) => [`${lock.sheet}\n${lock.cell}`, lock.closed]));
    this.each(({ closed: before }, place) => {
      const now = before.map((was, column) => wanted.get(place(column)) ?? was);
      return now.every((closed, column) => closed === before[column]) ? null : { closed: now };
    });
    this.put(notes);
    return Promise.resolve();
  }

  goTo(place: CellPlace): Promise<void> {
    const spot = this.spotOf(place);
    if (spot) this.set({ tab: spot.tab, range: at(spot), led: this.state.led + 1 });
    this.selecting?.(place);
    this.told?.('selected');
    return Promise.resolve();
  }

  selection(): Promise<Selection | null> {
    const { plan, rows, columns } = this.tabs[this.state.tab]!;
    const { top, left, bottom, right } = boxOf(this.state.range);
    if (!rows[bottom] || !columns[right]) return Promise.resolve(null);
    return Promise.resolve({
      sheet: plan.name,
      top: rows[top]!.row,
      left: columns[left]!.column,
      bottom: rows[bottom].row,
      right: columns[right].column,
    });
  }

  openWorkbook(): Promise<void> {
    return Promise.reject(new Error('there is one sheet here'));
  }

  listen(
    told: (event: ExcelEvent) => void,
    selecting?: (first: CellPlace | null) => void,
  ): Promise<() => Promise<void>> {
    this.told = told;
    this.selecting = selecting;
    return Promise.resolve(() => {
      this.told = null;
      this.selecting = undefined;
      for (const timer of this.timers.values()) clearTimeout(timer);
      return Promise.resolve();
    });
  }

  /** Where a cell of the form stands on a grid. */
  private spotOf({ sheet, cell }: CellPlace): SpotOf | null {
    const place = placeInSheet(cell);
    const tab = this.tabs.findIndex(({ plan }) => plan.name === sheet);
    const row = this.tabs[tab]?.rows.findIndex((one) => one.row === place?.row) ?? -1;
    const column = this.tabs[tab]?.columns.findIndex((one) => one.column === place?.column) ?? -1;
    return row < 0 || column < 0 ? null : { tab, ...inside({ row, column }, { rows: row + 1, columns: column + 1 }) };
  }

  /** Put values into cells; what was there before, of those that changed. */
  private put(cells: readonly CellTo[]): Deed {
    const deed = cells.flatMap(({ sheet, cell, value }) => {
      const before = this.now({ sheet, cell });
      return before === value ? [] : [{ sheet, cell, before, after: value }];
    });
    const rows = this.state.rows.map((ofTab) => [...ofTab]);
    const written: WrittenCell[] = [];
    for (const { sheet: name, cell, after } of deed) {
      const sheet = this.sheet(name);
      const place = placeInSheet(cell);
      if (!sheet || !place) continue;
      sheet.rows = withCell(sheet.rows, place.row, place.column, after);
      const spot = this.spotOf({ sheet: name, cell });
      if (!spot) continue;
      const row = rows[spot.tab]![spot.row]!;
      rows[spot.tab]![spot.row] = { ...row, raws: row.raws.with(spot.column, after) };
      const tab = this.tabs[spot.tab]!;
      written.push({ pupil: tab.rows[spot.row]!.pupil, field: tab.columns[spot.column]!.field, raw: after });
    }
    if (written.length > 0) {
      this.set({ rows });
      this.listeners?.wrote(written);
    }
    return deed;
  }

  private each(change: (row: GridRow, place: (column: number) => string) => Partial<GridRow> | null): void {
    let changed = false;
    const rows = this.state.rows.map((ofTab, t) =>
      ofTab.map((row, r) => {
        const { plan, rows: of, columns } = this.tabs[t]!;
        const place = (column: number): string => `${plan.name}\n${address(of[r]!.row, columns[column]!.column)}`;
        const now = change(row, place);
        if (now) changed = true;
        return now ? { ...row, ...now } : row;
      }),
    );
    if (changed) this.set({ rows });
  }

  private sheet(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  private set(part: Partial<GridState>): void {
    this.state = { ...this.state, ...part };
    for (const told of this.heard) told();
  }

  private tellSelected(): void {
    const { plan, rows, columns } = this.tabs[this.state.tab]!;
    const { row, column } = this.state.range.anchor;
    const first =
      rows[row] && columns[column] ? { sheet: plan.name, cell: address(rows[row].row, columns[column].column) } : null;
    this.selecting?.(first);
    this.tell('selected');
  }

  /** Once she rests. */
  private tell(event: ExcelEvent): void {
    clearTimeout(this.timers.get(event));
    this.timers.set(
      event,
      setTimeout(() => this.told?.(event), REST[event]),
    );
  }
}
