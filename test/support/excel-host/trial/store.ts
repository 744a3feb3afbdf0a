/** The trial page's state: the workbooks that are open, each with its host and pane, and what the page says. */
import { type PaneConnection, connectPane } from '../browser-host.js';
import { ExcelHost, type HostOptions } from '../host.js';
import type { Since } from '../kinds.js';
import { NotImplemented } from '../office-error.js';
import { PersonRefused } from '../person-refused.js';
import { fill, REFUSED, type TrialLocale, type TrialWords, WORDS } from './words.js';

export const VERSIONS = ['1.7', '1.14', '1.20'] as const satisfies readonly Since[];
export type Version = (typeof VERSIONS)[number];
export type RibbonAct = 'classes' | 'check' | 'push' | 'sign' | 'remarks' | 'help';

export interface Book {
  readonly key: number;
  /** A file's name, or the number of a workbook that was never saved. */
  readonly name: string | number;
  readonly host: ExcelHost;
}

export interface TrialState {
  readonly books: readonly Book[];
  readonly active: Book;
  readonly version: Version;
  readonly locale: TrialLocale;
  /** One sentence at the foot of the grid. */
  readonly said: { readonly tone: 'info' | 'refused'; readonly text: string } | null;
  /** A cell is being typed in; with a caret in it the arrow keys stay inside. */
  readonly editing: { readonly text: string; readonly caret: boolean } | null;
  /** Excel asks whether to keep what a cell's list does not hold. */
  readonly question: { readonly cell: string; readonly text: string; readonly hint: string } | null;
  /** Grows with everything that may have changed what stands in cells. */
  readonly revision: number;
}

/** The pane keeps its language under the same name. */
const LANGUAGE = 'hocba.language';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export class Trial {
  private state: TrialState;
  private readonly listeners = new Set<() => void>();
  private readonly panes = new Map<number, PaneConnection>();
  private readonly asked = new Map<number, RibbonAct>();
  private keys = 0;
  private unnamed = 0;
  /** Where the keyboard goes when it leaves the pane. */
  onLeavePane: () => void = () => {};

  constructor() {
    const locale = localStorage.getItem(LANGUAGE) === 'en' ? 'en' : 'vi';
    const version = '1.14';
    const book = this.book(new ExcelHost(this.optionsFor(version)));
    this.state = {
      books: [book],
      active: book,
      version,
      locale,
      said: null,
      editing: null,
      question: null,
      revision: 0,
    };
  }

  get = (): TrialState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get words(): TrialWords {
    return WORDS[this.state.locale];
  }

  titleOf({ name }: Book): string {
    return typeof name === 'string' ? name : fill(this.words.book, { number: name });
  }

  /** Something may look different now. */
  touched = (): void => this.set({});

  say(text: string, tone: 'info' | 'refused' = 'info'): void {
    this.set({ said: { tone, text } });
  }

  setEditing(editing: TrialState['editing']): void {
    this.set({ editing }, this.state.revision);
  }

  ask(question: TrialState['question']): void {
    this.set({ question }, this.state.revision);
  }

  /** Another place of the open sheet, or another sheet; the cells are as they were. */
  move(what: () => void): void {
    what();
    this.set({ said: null }, this.state.revision);
  }

  /** Do what a person does in the open workbook. What Excel refuses is said; true where it was done. */
  act(what: () => void, said: TrialState['said'] = null): boolean {
    try {
      what();
      this.set({ said });
      return true;
    } catch (error) {
      if (error instanceof PersonRefused) this.say(REFUSED[this.state.locale][error.reason], 'refused');
      else if (error instanceof NotImplemented) this.complain(error);
      else throw error;
      return false;
    }
  }

  /** The pane of a workbook stands in this frame. */
  connect(book: Book, frame: HTMLIFrameElement): void {
    this.panes.set(
      book.key,
      connectPane(frame, book.host, {
        paneUrl: paneUrl(this.asked.get(book.key)),
        language: this.state.locale === 'vi' ? 'vi-VN' : 'en-US',
        onLeave: () => this.onLeavePane(),
      }),
    );
  }

  disconnect(book: Book): void {
    this.panes.get(book.key)?.close();
    this.panes.delete(book.key);
  }

  /** A button of the ribbon: Excel loads the pane's page with what is asked. */
  press(act: RibbonAct): void {
    const { active } = this.state;
    this.asked.set(active.key, act);
    this.panes.get(active.key)?.open(paneUrl(act));
  }

  enterPane(): void {
    this.panes.get(this.state.active.key)?.enter();
  }

  activate(book: Book): void {
    this.leaveCell();
    this.set({ active: book, said: null });
  }

  close(book: Book): void {
    this.leaveCell();
    const books = this.state.books.filter((one) => one !== book);
    const [first = this.book(new ExcelHost(this.optionsFor(this.state.version)))] = books;
    const active = this.state.active === book ? (books.at(-1) ?? first) : this.state.active;
    this.set({ books: books.length > 0 ? books : [first], active, said: null });
  }

  async openFile(file: File): Promise<void> {
    this.leaveCell();
    this.say(this.words.busy);
    const host = await this.read(new Uint8Array(await file.arrayBuffer()));
    if (!host) return this.say(fill(this.words.badFile, { name: file.name }), 'refused');
    this.add(this.book(host, file.name));
    this.say(fill(this.words.opened, { name: file.name }));
  }

  async save(): Promise<void> {
    const { active } = this.state;
    const bytes = await active.host.save();
    const title = this.titleOf(active);
    const name = /\.xlsx$/i.test(title) ? title : `${title}.xlsx`;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: XLSX }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    this.say(fill(this.words.saved, { name }));
  }

  /** The workbooks stay, in an Excel of another age. */
  setVersion(version: Version): void {
    this.leaveCell();
    const books = this.state.books.map(({ key, name, host }) => {
      this.keys = Math.max(this.keys, key);
      return { key: ++this.keys, name, host: new ExcelHost(this.optionsFor(version), host.book) };
    });
    const at = this.state.books.indexOf(this.state.active);
    this.set({ version, books, active: books[at]!, said: null });
  }

  switchLanguage(): void {
    const locale = this.state.locale === 'vi' ? 'en' : 'vi';
    localStorage.setItem(LANGUAGE, locale);
    this.set({ locale, said: null });
    // Excel's language changes only with Excel: every pane begins anew.
    this.setVersion(this.state.version);
  }

  /** What was typed and not entered is given up, as with Escape. */
  private leaveCell(): void {
    if (!this.state.editing) return;
    this.state.active.host.person.cancelTyping();
    this.set({ editing: null, question: null });
  }

  private book(host: ExcelHost, name?: string): Book {
    return { key: ++this.keys, name: name ?? ++this.unnamed, host };
  }

  private add(book: Book): void {
    const { books } = this.state;
    // The empty workbook of the beginning makes room, as in Excel.
    const kept = books.filter(
      ({ host, name }) => !(books.length === 1 && typeof name === 'number' && isUntouched(host)),
    );
    this.set({ books: [...kept, book], active: book });
  }

  private async read(bytes: Uint8Array): Promise<ExcelHost | null> {
    try {
      const host = await ExcelHost.open(bytes, this.optionsFor(this.state.version));
      return host.sheets.some(({ visibility }) => visibility === 'Visible') ? host : null;
    } catch {
      return null;
    }
  }

  private optionsFor(excelApi: Since): HostOptions {
    return {
      excelApi,
      year: new Date().getFullYear(),
      onComplaint: (complaint) => this.complain(complaint),
      onBatch: () => {
        this.touched();
        void this.openCreated();
      },
    };
  }

  /** Workbooks that a pane had Excel open, each in a window of its own. */
  private async openCreated(): Promise<void> {
    for (const { host } of this.state.books) {
      for (const base64 of host.openedWorkbooks.splice(0)) {
        const created = await this.read(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
        if (!created) continue;
        const book = this.book(created);
        this.set({ books: [...this.state.books, book], active: book });
        this.say(fill(this.words.newBook, { title: this.titleOf(book) }));
      }
    }
  }

  complain(complaint: Error): void {
    console.error(complaint);
    this.say(fill(this.words.missing, { detail: complaint.message.replace('test host: ', '') }), 'refused');
  }

  private set(change: Partial<TrialState>, revision = this.state.revision + 1): void {
    this.state = { ...this.state, ...change, revision };
    for (const listener of this.listeners) listener();
  }
}

/** Without an act, the pane shows the work on a workbook of ours, and the list of classes beside any other. */
const paneUrl = (act?: RibbonAct): string => `/trial/addin${act ? `?do=${act}` : ''}`;

const isUntouched = ({ sheets }: ExcelHost): boolean => sheets.length === 1 && sheets[0]!.usedRect(true) === null;
