/** The open workbook as it was last read, and what the screen shows of it: facts, findings, marks, selected cells. */
import { checkPart } from '../../core/check/check-part.js';
import { presentTaken } from '../../core/words/present-taken.js';
import type { TakenPart } from '../../core/check/taken-part.js';
import type { IssueBody } from '../../core/contract/cells.js';
import { type Locale, refusalBody } from '../../core/words/render.js';
import type { RawBook } from '../../core/workbook/raw.js';
import type { ReadWorkbook } from '../../core/workbook/read-types.js';
import { readWorkbook } from '../../core/workbook/read-workbook.js';
import { Stopped } from '../api/failures.js';
import type { CellMark, ExcelDoor } from '../excel/door.js';
import { ExcelRefusal } from '../excel/excel-refusal.js';
import type { IsClosed } from '../shading/renew-shading.js';
import { digest } from './digest.js';
import { cellsWithin, entryCells, factsOf } from './open-book.js';
import type { EntryCell } from './sheet-state.js';
import type { Running, SheetStore } from './sheet-store.js';

/** One of our workbooks, as Excel holds it and as we understand it. */
export interface Ours {
  readonly book: RawBook;
  readonly workbook: ReadWorkbook;
}

export class OpenSheet {
  /** Null before the first reading, and where the open workbook is none of ours. */
  ours: Ours | null = null;
  /** As far as the server was asked. */
  isClosed: IsClosed = () => false;
  private selectionTurn = 0;

  constructor(
    private readonly door: ExcelDoor,
    private readonly store: SheetStore,
    private readonly locale: () => Locale,
  ) {}

  /** Every pupil's cell, as it was last read. */
  cells(): readonly EntryCell[] {
    return this.ours ? entryCells(this.ours.workbook, this.isClosed) : [];
  }

  async read({ onWaiting, signal }: Running): Promise<Ours | null> {
    const book = await this.door.read({ onWaiting, signal });
    if (signal.aborted) throw new Stopped();
    const read = await readWorkbook(book, digest);
    this.ours = read.ok ? { book, workbook: read.workbook } : null;
    if (read.ok) this.store.set({ book: factsOf(read.workbook) });
    else if (read.refusal.code === 'file-foreign') this.store.set({ book: { kind: 'none' }, selected: [] });
    else this.store.set({ book: { kind: 'refused', refusal: refusalBody(read.refusal, this.locale()) } });
    return this.ours;
  }

  /** Judge what was read, without asking the server. */
  check({ workbook }: Ours, running: Running): Promise<void> {
    return this.show(
      workbook.parts.map((part) => ({ part, refused: null, checked: checkPart(part), answer: null })),
      workbook,
      running,
    );
  }

  async show(taken: readonly TakenPart[], workbook: ReadWorkbook, running: Running): Promise<void> {
    const answer = presentTaken(taken, workbook.issues, this.locale());
    this.store.set({ checked: answer, pushed: null, previewing: false, note: null });
    await this.mark(answer.issues, running);
  }

  /** A list without marks is still a list: where Excel forbids them, it is said and that is all. */
  async mark(issues: readonly IssueBody[], running: Running): Promise<void> {
    const marks = issues.flatMap(({ sheet, cell, severity }): CellMark[] =>
      sheet !== null && cell !== null ? [{ sheet, cell, severity }] : [],
    );
    try {
      await this.door.mark(marks, running);
    } catch (cause) {
      if (!(cause instanceof ExcelRefusal)) throw cause;
      this.store.set({ note: 'marks-left-out' });
    }
  }

  /** What is selected in Excel now; null where Excel cannot be asked. The screens are not told. */
  async selectedNow(): Promise<readonly EntryCell[] | null> {
    const selection = await this.door.selection().catch(() => undefined);
    if (selection === undefined) return null;
    return selection ? cellsWithin(this.cells(), selection) : [];
  }

  /**
   * Ask Excel what is selected now, and show it. Excel answers nobody while a cell is typed in: an act that makes way does
   * not wait for that, and the answer is shown when it comes.
   */
  async followSelection(running?: Pick<Running, 'signal'>): Promise<void> {
    const shown = this.showSelection();
    await (running ? Promise.race([shown, ended(running.signal)]) : shown);
  }

  private async showSelection(): Promise<void> {
    const turn = ++this.selectionTurn;
    const cells = await this.selectedNow();
    // Asked again meanwhile: the later answer is the one that holds, in whichever order they come.
    if (turn === this.selectionTurn) this.store.set({ selected: cells ?? [] });
  }
}

const ended = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
