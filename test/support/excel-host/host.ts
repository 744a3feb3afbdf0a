/** The emulated Excel: one open workbook, its panes, what a person does to it and what may go wrong. No Node, no DOM. */
import ExcelJS from 'exceljs';
import { type Rect, readAddress } from './address.js';
import { type CellEdit, noEdit } from './cell-edit.js';
import { type ChangeType, type HostEvent, activatedEvent, changedEvent, selectedEvent } from './events.js';
import { Faults } from './faults.js';
import { HostSheet } from './host-sheet.js';
import { RANGE } from './kind-range.js';
import { WORKSHEET } from './kind-worksheet.js';
import type { HostState, Place, Since } from './kinds.js';
import { type Look, lookOf } from './look.js';
import { type NotImplemented, OfficeError } from './office-error.js';
import type { EventEntry } from './pane-link.js';
import { PaneLink } from './pane-link.js';
import { Person, type PersonOptions } from './person.js';

export interface HostOptions extends PersonOptions {
  /** Highest ExcelApi requirement set; 1.7 by default. */
  readonly excelApi?: Since;
  /** False for an Excel that refuses while a cell is being typed in, whatever it is asked. */
  readonly waitsForCellEdit?: boolean;
  /** The year Excel adds to a day typed without one. */
  readonly year?: number;
  /** Told of what the library asked and the host does not have; by default it is thrown where nobody can catch it. */
  readonly onComplaint?: (complaint: Error) => void;
  /** Told when a pane's batch has done its work: who shows the workbook shows it anew. */
  readonly onBatch?: () => void;
}

// Taken early, so that no test's clock can hold events back.
const later = setTimeout;

export class ExcelHost {
  readonly book: ExcelJS.Workbook;
  readonly faults = new Faults();
  readonly person: Person;
  readonly excelApi: Since;
  readonly year: number;
  readonly waitsForCellEdit: boolean;
  /** Batches answered, failed ones too; those in which the library only lets go of ranges are not counted. */
  syncs = 0;
  /** Workbooks opened in windows of their own, as bytes in base64. */
  readonly openedWorkbooks: string[] = [];
  /** What the library asked and the host does not have. */
  readonly complaints: Error[] = [];
  readonly links = new Set<PaneLink>();
  /** Office.context.document.settings, as JSON by name. */
  readonly settings = new Map<string, string>();
  edit: CellEdit = noEdit;
  pictureSelected = false;

  private readonly known = new WeakMap<ExcelJS.Worksheet, HostSheet>();
  private sheetCount = 0;
  private references = 0;
  private active: ExcelJS.Worksheet | undefined;
  private readonly selected = new WeakMap<HostSheet, Rect>();
  private outbox: HostEvent[] = [];

  constructor(
    private readonly options: HostOptions = {},
    book = emptyBook(),
  ) {
    this.book = book;
    this.excelApi = options.excelApi ?? '1.7';
    this.year = options.year ?? 2026;
    this.waitsForCellEdit = options.waitsForCellEdit ?? true;
    this.person = new Person(this, options);
  }

  static async open(bytes: Uint8Array, options: HostOptions = {}): Promise<ExcelHost> {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    return new ExcelHost(options, book);
  }

  /** The workbook as a file. Settings of the document are lost with it, as they are in many programs. */
  async save(): Promise<Uint8Array> {
    return new Uint8Array(await this.book.xlsx.writeBuffer());
  }

  /** A pane opens; `deliver` gets the events it asked for. */
  connect(deliver: (entry: EventEntry) => void): PaneLink {
    const link = new PaneLink(this, deliver);
    this.links.add(link);
    return link;
  }

  /** The user closes every pane: what was asked is never answered, and nothing is told any more. */
  closePanes(): void {
    for (const link of [...this.links]) link.close();
  }

  get sheets(): readonly HostSheet[] {
    return this.book.worksheets.map((sheet) => this.sheetOf(sheet));
  }

  findSheet(key: string): HostSheet | undefined {
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  }

  sheet(name: string): HostSheet {
    const sheet = this.findSheet(name);
    if (!sheet) throw new Error(`test host: no sheet "${name}"`);
    return sheet;
  }

  place(sheet: string, address: string): Place {
    const rect = readAddress(address);
    if (!rect) throw new Error(`test host: "${address}" is no address`);
    return { sheet: this.sheet(sheet), rect };
  }

  /** What stands in a block, for tests to look at: values as Excel would give them. */
  values(sheet: string, address: string): (string | number | boolean)[][] {
    const place = this.place(sheet, address);
    return place.sheet.contents(place.rect).map((row) => row.map(({ value }) => value));
  }

  value(sheet: string, address: string): string | number | boolean {
    return this.values(sheet, address)[0]![0]!;
  }

  /** How a cell looks to a person: value, format, lock, and the conditional formats that show. */
  look(sheet: string, address: string): Look {
    return lookOf(this.place(sheet, address));
  }

  get selection(): Place {
    const sheet = this.sheetOf(this.active ?? this.firstVisible());
    return { sheet, rect: this.selected.get(sheet) ?? { top: 1, left: 1, bottom: 1, right: 1 } };
  }

  select(place: Place): void {
    if (place.sheet.visibility !== 'Visible') throw new OfficeError('InvalidOperation');
    this.activate(place.sheet);
    this.pictureSelected = false;
    this.selected.set(place.sheet, place.rect);
    this.tell(selectedEvent(place.sheet.id, place.rect));
  }

  activate(sheet: HostSheet): void {
    if (sheet.visibility !== 'Visible') throw new OfficeError('InvalidOperation');
    if (this.selection.sheet === sheet) return;
    this.active = sheet.sheet;
    this.tell(activatedEvent(sheet.id));
  }

  changed(place: Place, type: ChangeType, source: 'person' | 'add-in'): void {
    this.tell(changedEvent(place, type, source, this.supports('1.14')));
  }

  /** Resolves when everything that happened has been told. */
  settled(): Promise<void> {
    return new Promise((resolve) => later(() => later(resolve, 0), 0));
  }

  supports(since: Since): boolean {
    return Number(since.slice(2)) <= Number(this.excelApi.slice(2));
  }

  /** What one pane's batch may know and do. */
  stateFor(kept: Pick<HostState, 'keep' | 'referenceOf'>): HostState {
    return {
      ...kept,
      book: this.book,
      year: this.year,
      sheets: this.sheets,
      findSheet: (key) => this.findSheet(key),
      range: (sheet, rect) => ({ kind: RANGE, sheet, rect }),
      worksheet: (sheet) => ({ kind: WORKSHEET, sheet }),
      selection: this.pictureSelected ? null : this.selection,
      select: (place) => this.select(place),
      activate: (sheet) => this.activate(sheet),
      changed: (place, type, source) => this.changed(place, type, source),
      opened: (base64) => void this.openedWorkbooks.push(base64),
      nullValues: this.faults.takeNullValues(),
    };
  }

  nextReference = (): string => `ref${++this.references}`;

  batchDone(): void {
    this.options.onBatch?.();
  }

  complain(complaint: NotImplemented): void {
    this.complaints.push(complaint);
    if (this.options.onComplaint) this.options.onComplaint(complaint);
    else
      later(() => {
        throw complaint;
      }, 0);
  }

  private tell(event: HostEvent): void {
    if (this.outbox.length === 0) later(() => this.send(), 0);
    this.outbox.push(event);
  }

  private send(): void {
    const events = this.outbox;
    this.outbox = [];
    for (const event of events) for (const link of [...this.links]) link.tell(event);
  }

  private firstVisible(): ExcelJS.Worksheet {
    const visible = this.book.worksheets.filter(({ state }) => state === undefined || state === 'visible');
    // A loaded workbook may have none, whatever the types say.
    const views = this.book.views as ExcelJS.WorkbookView[] | undefined;
    const shown = visible[views?.[0]?.activeTab ?? 0] ?? visible[0];
    if (!shown) throw new Error('test host: a workbook needs a visible sheet');
    return shown;
  }

  private sheetOf(sheet: ExcelJS.Worksheet): HostSheet {
    const known = this.known.get(sheet);
    if (known) return known;
    const id = `{00000000-0001-4000-8000-${String(++this.sheetCount).padStart(12, '0')}}`;
    const made = new HostSheet(id, sheet, (name) => this.findSheet(name));
    this.known.set(sheet, made);
    return made;
  }
}

function emptyBook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Sheet1');
  return book;
}
