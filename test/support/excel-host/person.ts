/** What a person does in the workbook while the pane stands beside it. Excel's dialogs are `PersonRefused`. */
import { type Rect, address as addressOf } from './address.js';
import { beginEdit, noEdit } from './cell-edit.js';
import { type Entry, type Locale, VIETNAMESE } from './entry.js';
import type { ExcelHost } from './host.js';
import type { Place } from './kinds.js';
import { OfficeError } from './office-error.js';
import { PersonRefused } from './person-refused.js';
import { type Filter, type Sort, deleteRow, filterRows, insertRow, sortRows } from './person-rows.js';
import { type Protecting, addSheet, copySheet, protectSheet, unprotectSheet } from './person-sheets.js';
import { checkValidation } from './validation.js';

export interface PersonOptions {
  /** Notation of the person's Windows; Vietnamese by default. */
  readonly locale?: Locale;
}

export interface TypeOptions {
  /** Answer "yes" to Excel's question whether to keep a value outside the list. */
  readonly insist?: boolean;
}

export class Person {
  private typed = '';

  constructor(
    private readonly host: ExcelHost,
    private readonly options: PersonOptions,
  ) {}

  /** Type into a cell and stay on it (Ctrl+Enter). */
  type(sheet: string, address: string, text: string | number, { insist = false }: TypeOptions = {}): void {
    const place = this.select(sheet, address);
    const rect = { ...place.rect, bottom: place.rect.top, right: place.rect.left };
    this.write({ ...place, rect }, [[text]], (entered) => checkValidation(this.host, place, entered, insist));
  }

  /** Paste rows of values from anywhere; lists and other validations are not asked. */
  paste(sheet: string, address: string, rows: readonly (readonly (string | number)[])[]): void {
    const { sheet: target, rect } = this.host.place(sheet, address);
    const block = { ...rect, bottom: rect.top + rows.length - 1, right: rect.left + (rows[0]?.length ?? 1) - 1 };
    this.write({ sheet: target, rect: block }, rows);
  }

  /** The Delete key. */
  clear(sheet: string, address: string): void {
    const place = this.select(sheet, address);
    const rows = Array.from({ length: place.rect.bottom - place.rect.top + 1 }, () =>
      Array.from({ length: place.rect.right - place.rect.left + 1 }, () => ''),
    );
    this.write(place, rows);
  }

  select(sheet: string, address: string): Place {
    const place = this.host.place(sheet, address);
    this.host.select(place);
    return place;
  }

  /** Select a picture: there is no selected range then. */
  selectPicture(): void {
    this.host.pictureSelected = true;
  }

  activate(sheet: string): void {
    this.host.activate(this.host.sheet(sheet));
  }

  /** Begin to type and stay in the cell: from now on Excel answers no add-in that has not asked to wait. */
  startTyping(sheet: string, address: string, text = ''): void {
    const place = this.select(sheet, address);
    if (place.sheet.protection && place.sheet.isLocked(place.rect.top, place.rect.left))
      throw new PersonRefused('locked');
    this.typed = text;
    this.host.edit = beginEdit(place);
  }

  /** Enter; `text` is what was typed on since. */
  finishTyping({ text, ...options }: TypeOptions & { readonly text?: string } = {}): void {
    const { place } = this.host.edit;
    if (place && (text !== undefined || this.typed !== '')) {
      this.type(place.sheet.name, addressOf(place.rect.top, place.rect.left), text ?? this.typed, options);
    }
    this.leave();
  }

  /** Throws what Excel would refuse of a text, and types nothing. */
  checkTyped(sheet: string, address: string, text: string, { insist = false }: TypeOptions = {}): void {
    const place = this.host.place(sheet, address);
    const [[entry] = []] = this.entriesOf(place, [[text]]);
    checkValidation(this.host, place, entry?.kind === 'value' ? entry.value : null, insist);
  }

  /** Escape. */
  cancelTyping(): void {
    this.leave();
  }

  filter(sheet: string, filter: Filter): void {
    filterRows(this.host.sheet(sheet), filter);
  }

  /** Show all rows again. */
  unfilter(sheet: string): void {
    filterRows(this.host.sheet(sheet), null);
  }

  hideRows(sheet: string, ...rows: readonly number[]): void {
    for (const row of rows) this.host.sheet(sheet).sheet.getRow(row).hidden = true;
  }

  sortRows(sheet: string, sort: Sort): void {
    const target = this.host.sheet(sheet);
    this.changed(sheet, sortRows(target, sort), 'RangeEdited');
  }

  /** Insert an empty row above this one, or a copy of another row. */
  insertRow(sheet: string, above: number, copyOf?: number): void {
    insertRow(this.host.sheet(sheet), above, copyOf);
    this.changed(sheet, wholeRow(above), 'RowInserted');
  }

  deleteRow(sheet: string, row: number): void {
    deleteRow(this.host.sheet(sheet), row);
    this.changed(sheet, wholeRow(row), 'RowDeleted');
  }

  addSheet(name: string): void {
    addSheet(this.host.book, name);
  }

  /** "Move or copy → create a copy"; the name Excel gives it. */
  copySheet(name: string): string {
    return copySheet(this.host.book, this.host.sheet(name).sheet);
  }

  renameSheet(name: string, to: string): void {
    this.host.sheet(name).sheet.name = to;
  }

  deleteSheet(name: string): void {
    this.host.book.removeWorksheet(this.host.sheet(name).sheet.id);
  }

  showSheet(name: string, state: 'visible' | 'hidden' | 'veryHidden'): void {
    this.host.sheet(name).sheet.state = state;
  }

  protect(sheet: string, protecting: Protecting = {}): Promise<void> {
    return protectSheet(this.host.sheet(sheet), protecting);
  }

  /** Without password; a protected sheet with one refuses. */
  unprotect(sheet: string): void {
    unprotectSheet(this.host.sheet(sheet));
  }

  private leave(): void {
    const { edit } = this.host;
    this.host.edit = noEdit;
    edit.leave();
  }

  private write(
    place: Place,
    rows: readonly (readonly (string | number)[])[],
    check: (entered: string | number | boolean | null) => void = () => {},
  ): void {
    try {
      place.sheet.refuseLocked(place.rect);
      const entries = this.entriesOf(place, rows);
      const [[first] = []] = entries;
      check(first?.kind === 'value' ? first.value : null);
      // A person's paste goes where it is put, hidden rows included; only Range.values scrambles them.
      entries.forEach((line, index) => {
        const row = place.rect.top + index;
        place.sheet.write({ ...place.rect, top: row, bottom: row }, [line]);
      });
    } catch (error) {
      throw error instanceof OfficeError ? new PersonRefused('locked') : error;
    }
    this.host.changed(place, 'RangeEdited', 'person');
  }

  private entriesOf(place: Place, rows: readonly (readonly (string | number)[])[]): (Entry | null)[][] {
    const { locale = VIETNAMESE } = this.options;
    try {
      return place.sheet.entries(place.rect, rows, locale, this.host.year);
    } catch (error) {
      throw error instanceof OfficeError ? new PersonRefused('not a formula') : error;
    }
  }

  private changed(sheet: string, rect: Rect, type: 'RangeEdited' | 'RowInserted' | 'RowDeleted'): void {
    this.host.changed({ sheet: this.host.sheet(sheet), rect }, type, 'person');
  }
}

const wholeRow = (row: number): Rect => ({ top: row, left: 1, bottom: row, right: 16_384 });
