/**
 * The work on the open workbook: reads it, has core judge it, and carries out what the person asks, one act at a time.
 * The workbook is read anew for every act; events are only hints that something changed.
 */
import { issuesAfterPush } from '../../core/words/outcome-issues.js';
import { presentTaken } from '../../core/words/present-taken.js';
import type { TakenPart } from '../../core/check/taken-part.js';
import type { PushAnswer } from '../../core/contract/push.js';
import type { Locale } from '../../core/words/render.js';
import { showValue } from '../../core/rules/show-value.js';
import type { RawBook } from '../../core/workbook/raw.js';
import type { ReadWorkbook } from '../../core/workbook/read-types.js';
import type { Send } from '../api/transport.js';
import type { CellWrite, ExcelDoor } from '../excel/door.js';
import type { FixableFinding } from '../findings/finding-acts.js';
import type { Choices, ConflictSheet } from '../push/choices.js';
import { compareWithSystem, type Compared, sameChanges } from './compare-with-system.js';
import { foresee } from './foresee.js';
import { sameColumn } from './open-book.js';
import { OpenSheet } from './open-sheet.js';
import { PushSender } from './push-sender.js';
import { remarkColumn } from './remark-cells.js';
import { type Answered, type Renewed, renewAfterChoice, renewAfterPush } from './renew-book.js';
import { placeFill } from './place-fill.js';
import { Selecting } from './selecting.js';
import { type SheetMoves, sheetMoves } from './sheet-moves.js';
import { type Running, SheetStore } from './sheet-store.js';
import type { CellFill, EntryCell, RemarkEntry, SheetAct, SheetActs, SheetState } from './sheet-state.js';
import { type Replaced, replacedBy, stillThere } from './undo.js';

export interface SheetWorkOptions {
  readonly door: ExcelDoor;
  /** Sends with the rights of the person signed in. */
  readonly call: Send;
  readonly locale: () => Locale;
  readonly newId?: () => string;
  /** Milliseconds, by which a key and a click are told apart. */
  readonly now?: () => number;
}

export class SheetWork implements SheetActs {
  private readonly store = new SheetStore();
  private readonly selecting: Selecting;
  private readonly door: ExcelDoor;
  private readonly callServer: Send;
  private readonly locale: () => Locale;
  private readonly sender: PushSender;
  private readonly sheet: OpenSheet;
  readonly goTo: SheetMoves['goTo'];
  readonly goToValue: SheetMoves['goToValue'];
  readonly selectedNow: SheetMoves['selectedNow'];
  readonly chosen: SheetMoves['chosen'];
  readonly choicesAfter: SheetMoves['choicesAfter'];
  readonly cellAt: SheetMoves['cellAt'];
  readonly below: SheetMoves['below'];
  readonly moveDown: SheetMoves['moveDown'];
  readonly nextMissing: SheetMoves['nextMissing'];
  private compared: Compared | null = null;
  private replaced: readonly Replaced[] = [];
  private missedChange = false;
  private locksDue = false;
  private deaf: (() => Promise<void>) | null = null;

  constructor({ door, call, locale, newId = () => crypto.randomUUID(), now }: SheetWorkOptions) {
    this.door = door;
    this.callServer = call;
    this.locale = locale;
    this.selecting = new Selecting(now);
    this.sender = new PushSender(call, newId);
    this.sheet = new OpenSheet(door, this.store, locale);
    ({
      goTo: this.goTo,
      goToValue: this.goToValue,
      selectedNow: this.selectedNow,
      chosen: this.chosen,
      choicesAfter: this.choicesAfter,
      cellAt: this.cellAt,
      below: this.below,
      moveDown: this.moveDown,
      nextMissing: this.nextMissing,
    } = sheetMoves(door, this.store, this.sheet, this.selecting));
  }

  readonly get = (): SheetState => this.store.get();
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);
  readonly stop = (): void => this.store.stop();

  /** Look at what is open, and be told of changes from now on. */
  readonly start = async (): Promise<void> => {
    await this.recognise();
    try {
      this.deaf = await this.door.listen(
        (event) => void (event === 'selected' ? this.sheet.followSelection() : this.changed()),
        this.selecting.heard,
      );
    } catch {
      // Without events every act still reads the workbook itself.
    }
    // What was selected before anybody listened.
    await this.sheet.followSelection();
  };

  readonly stopListening = async (): Promise<void> => {
    await this.deaf?.().catch(() => undefined);
    this.deaf = null;
  };

  /** Another person: forget what the one before was shown. The workbook keeps what was typed. */
  readonly forget = (): void => {
    this.compared = null;
    this.replaced = [];
    this.sender.forget();
    this.locksDue = false;
    this.sheet.isClosed = () => false;
    this.store.forget();
  };

  readonly recognise = (): Promise<void> => this.act('read', async (running) => void (await this.sheet.read(running)));

  readonly check = async (): Promise<void> => {
    await this.act('check', async (running) => {
      const ours = await this.sheet.read(running);
      if (ours) await this.sheet.check(ours, running);
    });
    await this.renewLocks();
  };

  /** A look that makes way for whatever she does, and is taken up again after it. */
  readonly renewLocks = async (): Promise<void> => {
    this.locksDue = true;
    await this.act('read', async (running) => {
      const { renewShading } = await import('../shading/renew-shading.js');
      const ours = await this.sheet.read(running);
      if (!ours) return;
      const { told, isClosed } = await renewShading(ours, this.door, this.callServer, running);
      this.locksDue = false;
      this.sheet.isClosed = isClosed;
      this.store.set({ locks: told });
      await this.sheet.followSelection(running);
    });
  };

  readonly preview = (): Promise<void> =>
    this.act('check', async (running) => {
      const ours = await this.sheet.read(running);
      if (!ours) return;
      const compared = await compareWithSystem(ours.workbook, this.callServer, running.signal);
      await this.sheet.show(compared.taken, ours.workbook, running);
      await this.foresee(compared, running);
      this.compared = compared;
      const nothing = compared.taken.every(({ checked }) => !checked?.changes.length);
      this.store.set({
        previewing: !nothing,
        note: nothing ? 'nothing-to-send' : this.get().note,
      });
    });

  readonly back = (): void => this.store.set({ previewing: false, pushed: null });

  readonly push = async (): Promise<void> => {
    await this.act('push', async (running) => {
      const { compared } = this;
      const ours = await this.sheet.read(running);
      if (!ours || !compared) return;
      const again = compared.judge(ours.workbook);
      // What is sent is what was shown.
      if (!sameChanges(again, compared.taken)) {
        this.compared = { ...compared, taken: again };
        await this.sheet.show(again, ours.workbook, running);
        await this.foresee(this.compared, running);
        return this.store.set({ previewing: true, note: 'changed-since-preview' });
      }
      const answered: Answered[] = [];
      try {
        await this.sender.sendAll(compared, again, answered, running.signal);
      } finally {
        // What went through stays through when a later sheet fails.
        if (answered.length > 0) await this.afterPush(again, answered, ours.workbook, running);
      }
    });
    await this.renewLocks();
  };

  readonly settle = (sheet: ConflictSheet, choices: Choices, answer: PushAnswer | null): Promise<void> =>
    this.act('write', async (running) => {
      const ours = await this.sheet.read(running);
      if (!ours) return;
      await this.write(await renewAfterChoice(ours.book, ours.workbook, sheet, choices, answer), running);
      await this.sheet.read(running);
    });

  readonly fix = (findings: readonly FixableFinding[]): Promise<void> =>
    this.act('write', async (running) => {
      await this.replace(
        findings.map(({ sheet, cell, field, fix }) => ({ sheet, cell, value: shown(field, fix) })),
        running,
      );
      await this.checkAgain(running);
    });

  readonly fill = async (cells: readonly CellFill[]): Promise<boolean> => {
    let stands = false;
    await this.act('write', async (running) => {
      const ours = await this.sheet.read(running);
      const writes = placeFill(this.sheet.cells(), cells);
      // What stands there already takes no undo away.
      if (ours && writes.length > 0) await this.writeOver(ours.book, writes, running);
      stands = ours !== null;
      await this.checkAgain(running);
    });
    return stands;
  };

  readonly undo = (): Promise<void> =>
    this.act('write', async (running) => {
      const book = await this.door.read(running);
      await this.door.write(stillThere(book, this.replaced), undefined, running);
      this.replaced = [];
      this.store.set({ undoable: 0 });
      await this.checkAgain(running);
    });

  readonly columnOf = async (cell: EntryCell): Promise<readonly EntryCell[]> => {
    let cells: readonly EntryCell[] = [];
    await this.act('read', async (running) => {
      await this.sheet.read(running);
      cells = sameColumn(this.sheet.cells(), cell);
    });
    return cells;
  };

  readonly remarkColumn = (cell: EntryCell): readonly RemarkEntry[] =>
    this.sheet.ours ? remarkColumn(this.sheet.ours.workbook, cell, this.sheet.isClosed) : [];

  private async act(act: SheetAct, work: (running: Running) => Promise<void>): Promise<void> {
    await this.store.act(act, work);
    if (act !== 'read' && act !== 'check' && act !== 'push' && this.locksDue) void this.renewLocks();
    if (!this.missedChange || this.store.isBusy) return;
    this.missedChange = false;
    await this.changed();
  }

  private async changed(): Promise<void> {
    if (this.store.isBusy) this.missedChange = true;
    else await this.act('read', (running) => this.checkAgain(running));
  }

  /** The workbook changed: what is on the screen about it follows, marks too. */
  private async checkAgain(running: Running): Promise<void> {
    const { checked, pushed, previewing, note } = this.get();
    const ours = await this.sheet.read(running);
    if (ours && checked && !pushed && !previewing) {
      await this.sheet.check(ours, running);
      this.store.set({ note });
    }
    await this.sheet.followSelection(running);
  }

  private async foresee(compared: Compared, { signal }: Running): Promise<void> {
    const { checked } = this.get();
    if (checked) this.store.set({ checked: await foresee(checked, compared, this.callServer, signal) });
  }

  private async afterPush(
    taken: readonly TakenPart[],
    answered: readonly Answered[],
    before: ReadWorkbook,
    running: Running,
  ): Promise<void> {
    const withAnswers = taken.map((one): TakenPart => {
      const found = answered.find(({ part }) => part === one.part);
      return one.checked && found ? { ...one, answer: found.answer } : one;
    });
    const locale = this.locale();
    const pushed = presentTaken(withAnswers, before.issues, locale);
    // The answer is shown whatever becomes of the workbook: what was taken is taken.
    this.compared = null;
    this.store.set({ pushed, previewing: false });
    // Stopping now would leave the workbook behind the system.
    const whole = { onWaiting: running.onWaiting, signal: new AbortController().signal };
    const ours = await this.sheet.read(whole);
    if (!ours) return this.store.set({ note: 'book-closed' });
    await this.write(await renewAfterPush(ours.book, ours.workbook, answered), whole);
    await this.sheet.mark(issuesAfterPush(withAnswers, before.issues, locale), whole);
    await this.sheet.read(whole);
  }

  private write({ cells, hidden }: Renewed, running: Running): Promise<void> {
    return this.door.write(cells, hidden, running);
  }

  private async replace(writes: readonly CellWrite[], running: Running): Promise<void> {
    await this.writeOver(await this.door.read(running), writes, running);
  }

  private async writeOver(book: RawBook, writes: readonly CellWrite[], running: Running): Promise<void> {
    await this.door.write(writes, undefined, running);
    this.replaced = replacedBy(book, writes);
    this.store.set({ undoable: this.replaced.length });
  }
}

const shown = (field: string | null, value: string | null): CellWrite['value'] =>
  field === null ? value : showValue(field as EntryCell['field'], value);
