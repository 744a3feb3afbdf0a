/**
 * The work on the open workbook: reads it, has core judge it, and carries out what the person asks, one act at a time.
 * The workbook is read anew for every act; events are only hints that something changed.
 */
import { checkPart } from '../../core/check/check-part.js';
import { issuesAfterPush } from '../../core/check/outcome-issues.js';
import { presentTaken } from '../../core/check/present-taken.js';
import type { TakenPart } from '../../core/check/taken-part.js';
import type { IssueBody } from '../../core/contract/cells.js';
import type { PushAnswer } from '../../core/contract/push.js';
import { type Locale, refusalBody } from '../../core/messages/render.js';
import { showValue } from '../../core/rules/show-value.js';
import type { RawBook } from '../../core/workbook/raw.js';
import type { CellPlace, ReadWorkbook } from '../../core/workbook/read-types.js';
import { readWorkbook } from '../../core/workbook/read-workbook.js';
import { Stopped } from '../api/failures.js';
import type { Send } from '../api/transport.js';
import type { CellMark, CellWrite, ExcelDoor, ExcelEvent } from '../excel/door.js';
import { ExcelRefusal } from '../excel/excel-refusal.js';
import type { Choices, ConflictSheet } from '../push/choices.js';
import { compareWithSystem, type Compared } from './compare-with-system.js';
import { digest } from './digest.js';
import { foresee } from './foresee.js';
import { cellsWithin, entryCells, factsOf, nextMissing, sameColumn } from './open-book.js';
import { PushSender } from './push-sender.js';
import { remarkColumn } from './remark-cells.js';
import { type Answered, type Renewed, renewAfterChoice, renewAfterPush } from './renew-book.js';
import { type Running, SheetStore } from './sheet-store.js';
import type { EntryCell, FixableFinding, RemarkEntry, SheetAct, SheetActs, SheetState } from './sheet-state.js';
import { type Replaced, replacedBy, stillThere } from './undo.js';

export interface SheetWorkOptions {
  readonly door: ExcelDoor;
  /** Sends with the rights of the person signed in. */
  readonly call: Send;
  readonly locale: () => Locale;
  readonly newId?: () => string;
}

interface Ours {
  readonly book: RawBook;
  readonly workbook: ReadWorkbook;
}

export class SheetWork implements SheetActs {
  private readonly store = new SheetStore();
  private readonly door: ExcelDoor;
  private readonly callServer: Send;
  private readonly locale: () => Locale;
  private readonly sender: PushSender;
  private ours: Ours | null = null;
  private compared: Compared | null = null;
  private replaced: readonly Replaced[] = [];
  private selectionTurn = 0;
  private missedChange = false;
  private deaf: (() => Promise<void>) | null = null;

  constructor({ door, call, locale, newId = () => crypto.randomUUID() }: SheetWorkOptions) {
    this.door = door;
    this.callServer = call;
    this.locale = locale;
    this.sender = new PushSender(call, newId);
  }

  readonly get = (): SheetState => this.store.get();
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);
  readonly stop = (): void => this.store.stop();

  /** Look at what is open, and be told of changes from now on. */
  readonly start = async (): Promise<void> => {
    await this.recognise();
    try {
      this.deaf = await this.door.listen((event) => void this.told(event));
    } catch {
      // Without events every act still reads the workbook itself.
    }
    // What was selected before anybody listened.
    await this.told('selected');
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
    this.store.forget();
  };

  readonly recognise = (): Promise<void> => this.act('read', async (running) => void (await this.read(running)));

  readonly check = (): Promise<void> =>
    this.act('check', async (running) => {
      const ours = await this.read(running);
      if (ours) await this.show(judged(ours.workbook), ours.workbook, running);
    });

  readonly preview = (): Promise<void> =>
    this.act('check', async (running) => {
      const ours = await this.read(running);
      if (!ours) return;
      const compared = await compareWithSystem(ours.workbook, this.callServer, running.signal);
      await this.show(compared.taken, ours.workbook, running);
      await this.foresee(compared.taken, running);
      this.compared = compared;
      const nothing = compared.taken.every(({ checked }) => !checked?.changes.length);
      this.store.set({
        previewing: !nothing,
        note: nothing ? 'nothing-to-send' : this.get().note,
      });
    });

  readonly back = (): void => this.store.set({ previewing: false, pushed: null });

  readonly push = (): Promise<void> =>
    this.act('push', async (running) => {
      const { compared } = this;
      const ours = await this.read(running);
      if (!ours || !compared) return;
      const again = compared.judge(ours.workbook);
      // What is sent is what was shown.
      if (changesText(again) !== changesText(compared.taken)) {
        this.compared = { ...compared, taken: again };
        await this.show(again, ours.workbook, running);
        await this.foresee(again, running);
        return this.store.set({ previewing: true, note: 'changed-since-preview' });
      }
      const answered: Answered[] = [];
      try {
        for (const taken of again) {
          if (!taken.checked) continue;
          const { part } = taken;
          const { changes } = taken.checked;
          if (changes.length === 0 && !compared.isNewer(part)) continue;
          const answer = await this.sender.send(taken, running.signal);
          answered.push({ part, changes, answer, system: compared.system(part) });
        }
      } finally {
        // What went through stays through when a later sheet fails.
        if (answered.length > 0) await this.afterPush(again, answered, ours.workbook, running);
      }
    });

  readonly settle = (sheet: ConflictSheet, choices: Choices, answer: PushAnswer | null): Promise<void> =>
    this.act('write', async (running) => {
      const ours = await this.read(running);
      if (!ours) return;
      await this.write(await renewAfterChoice(ours.book, ours.workbook, sheet, choices, answer), running);
      await this.read(running);
    });

  readonly fix = (findings: readonly FixableFinding[]): Promise<void> =>
    this.act('write', async (running) => {
      await this.replace(
        findings.map(({ sheet, cell, field, fix }) => ({ sheet, cell, value: shown(field, fix) })),
        running,
      );
      await this.checkAgain(running);
    });

  readonly fill = (cells: readonly (Pick<EntryCell, 'sheet' | 'cell' | 'field'> & { value: string | null })[]) =>
    this.act('write', async (running) => {
      await this.replace(
        cells.map(({ sheet, cell, field, value }) => ({ sheet, cell, value: shown(field, value) })),
        running,
      );
      await this.checkAgain(running);
    });

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
      const ours = await this.read(running);
      if (ours) cells = sameColumn(entryCells(ours.workbook), cell);
    });
    return cells;
  };

  readonly remarkColumn = (cell: EntryCell): readonly RemarkEntry[] =>
    this.ours ? remarkColumn(this.ours.workbook, cell) : [];

  readonly goTo = (place: CellPlace): Promise<void> => this.store.quietly(() => this.door.goTo(place));

  readonly goToValue = (pupil: string, field: string): Promise<void> =>
    this.store.quietly(async () => {
      const cells = this.ours?.workbook.parts.flatMap((part) => part.cells) ?? [];
      const place = cells.find((cell) => cell.pupil === pupil && cell.field === field);
      if (place) await this.door.goTo(place);
    });

  readonly moveDown = (): Promise<void> =>
    this.store.quietly(async () => {
      const [cell] = this.get().selected;
      if (!cell || !this.ours) return;
      const column = sameColumn(entryCells(this.ours.workbook), cell);
      const next = column[column.findIndex((other) => other.cell === cell.cell) + 1];
      if (!next) return;
      await this.door.goTo(next);
      await this.told('selected');
    });

  readonly nextMissing = (): Promise<void> =>
    this.store.quietly(async () => {
      const { book } = this.get();
      if (book.kind !== 'ours') return;
      const next = nextMissing(book.missing, await this.door.selection());
      if (!next) return;
      await this.door.goTo(next);
      await this.told('selected');
    });

  private async act(act: SheetAct, work: (running: Running) => Promise<void>): Promise<void> {
    await this.store.act(act, work);
    if (!this.missedChange || this.store.isBusy) return;
    this.missedChange = false;
    await this.told('changed');
  }

  private async told(event: ExcelEvent): Promise<void> {
    if (event === 'selected') {
      const turn = ++this.selectionTurn;
      const selection = await this.door.selection().catch(() => null);
      // Asked again meanwhile: the later answer is the one that holds, in whichever order they come.
      if (turn !== this.selectionTurn) return;
      const cells = this.ours && selection ? cellsWithin(entryCells(this.ours.workbook), selection) : [];
      return this.store.set({ selected: cells });
    }
    if (this.store.isBusy) {
      this.missedChange = true;
      return;
    }
    await this.act('read', (running) => this.checkAgain(running));
  }

  /** The workbook changed: what is on the screen about it follows, marks too. */
  private async checkAgain(running: Running): Promise<void> {
    const { checked, pushed, previewing, note } = this.get();
    const ours = await this.read(running);
    if (ours && checked && !pushed && !previewing) {
      await this.show(judged(ours.workbook), ours.workbook, running);
      this.store.set({ note });
    }
    await this.told('selected');
  }

  private async read(running: Running): Promise<Ours | null> {
    const book = await this.door.read(running);
    if (running.signal.aborted) throw new Stopped();
    const read = await readWorkbook(book, digest);
    this.ours = read.ok ? { book, workbook: read.workbook } : null;
    if (read.ok) this.store.set({ book: factsOf(read.workbook) });
    else if (read.refusal.code === 'file-foreign') this.store.set({ book: { kind: 'none' }, selected: [] });
    else this.store.set({ book: { kind: 'refused', refusal: refusalBody(read.refusal, this.locale()) } });
    return this.ours;
  }

  private async show(taken: readonly TakenPart[], workbook: ReadWorkbook, running: Running): Promise<void> {
    const answer = presentTaken(taken, workbook.issues, this.locale());
    this.store.set({ checked: answer, pushed: null, previewing: false, note: null });
    await this.mark(answer.issues, running);
  }

  private async foresee(taken: readonly TakenPart[], { signal }: Running): Promise<void> {
    const { checked } = this.get();
    if (checked) this.store.set({ checked: await foresee(checked, taken, this.callServer, signal) });
  }

  /** A list without marks is still a list: where Excel forbids them, it is said and that is all. */
  private async mark(issues: readonly IssueBody[], running: Running): Promise<void> {
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
    const ours = await this.read(whole);
    if (!ours) return this.store.set({ note: 'book-closed' });
    await this.write(await renewAfterPush(ours.book, ours.workbook, answered), whole);
    await this.mark(issuesAfterPush(withAnswers, before.issues, locale), whole);
    await this.read(whole);
  }

  private write({ cells, hidden }: Renewed, running: Running): Promise<void> {
    return this.door.write(cells, hidden, running);
  }

  private async replace(writes: readonly CellWrite[], running: Running): Promise<void> {
    const book = await this.door.read(running);
    await this.door.write(writes, undefined, running);
    this.replaced = replacedBy(book, writes);
    this.store.set({ undoable: this.replaced.length });
  }
}

const judged = (workbook: ReadWorkbook): readonly TakenPart[] =>
  workbook.parts.map((part) => ({ part, refused: null, checked: checkPart(part), answer: null }));

const changesText = (taken: readonly TakenPart[]): string =>
  JSON.stringify(taken.map(({ part, checked }) => [part.context.class.id, part.context.period, checked?.changes]));

const shown = (field: string | null, value: string | null): CellWrite['value'] =>
  field === null ? value : showValue(field as EntryCell['field'], value);
