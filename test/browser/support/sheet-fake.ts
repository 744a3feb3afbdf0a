/**
 * A small workbook in the browser, as the sheet screens see it: a few pupils, a few columns, and acts that do to them what
 * Excel would. Tests of the screens only; the work on a real workbook is tested elsewhere.
 */
import type { Conflict } from '../../../addin/push/choices.js';
import type { SheetSource } from '../../../addin/sheet/sheet-context.js';
import { Selecting } from '../../../addin/sheet/selecting.js';
import type { FixableFinding } from '../../../addin/findings/finding-acts.js';
import type { EntryCell, OpenPart, SheetAnswer, SheetState } from '../../../addin/sheet/sheet-state.js';
import type { FieldKey } from '../../../core/fields/field-key.js';
import type { Value } from '../../../core/sheet/values.js';
import type { CellPlace } from '../../../core/workbook/read-types.js';

const PART: OpenPart = { classId: 'c-4a', className: '4A', period: 'year-end' };
const NAMES = ['Nguyễn Hoàng Bảo An', 'Trần Thị Ngọc Bích', 'Lê Minh Châu', 'Phạm Gia Hân', 'Vũ Đức Khôi'];
/** Columns from E on; Tin học is somebody else's. */
const COLUMNS: readonly FieldKey[] = [
  'subject.TOAN.level',
  'subject.TOAN.score',
  'trait.CHAM_CHI',
  'award.YEAR_END',
  'homeroom.remark',
  'subject.TIN.level',
  'subject.KH.level',
];
const FIRST_ROW = 12;
/** As long as a quick Excel takes; quicker than nothing ever is. */
const LATENCY = 15;

const EMPTY: SheetState = {
  book: { kind: 'reading' },
  busy: null,
  waiting: false,
  checked: null,
  previewing: false,
  pushed: null,
  note: null,
  failure: null,
  undoable: 0,
  selected: [],
  locks: [],
};

export class FakeSheet implements SheetSource {
  /** Every act that was asked for, with what it was given. */
  readonly calls: (readonly [act: string, ...given: unknown[]])[] = [];
  /** What the next acts will find. */
  willCheck: SheetAnswer | null = null;
  willPush: SheetAnswer | null = null;
  refuseFill = false;
  private state = EMPTY;
  private readonly selecting = new Selecting();
  private readonly listeners = new Set<() => void>();
  private before: readonly EntryCell[] = [];
  private cells: readonly EntryCell[] = NAMES.flatMap((name, row) =>
    COLUMNS.map((field, column): EntryCell => ({
      part: PART,
      pupil: `010000000${row + 1}`,
      name,
      field,
      value: null,
      own: field !== 'subject.TIN.level',
      sheet: '4A',
      cell: `${String.fromCharCode(69 + column)}${FIRST_ROW + row}`,
    })),
  );

  readonly get = (): SheetState => this.state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(part: Partial<SheetState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }

  /** What a person does in Excel: select cells, type. */
  select(...addresses: readonly string[]): void {
    const [cell] = addresses;
    this.selecting.choose(cell === undefined ? null : { sheet: '4A', cell });
    this.show(...addresses);
  }

  private show(...addresses: readonly string[]): void {
    this.set({ selected: this.cells.filter(({ cell }) => addresses.includes(cell)) });
  }

  type(values: Readonly<Record<string, Value>>): void {
    this.cells = this.cells.map((cell) => (cell.cell in values ? { ...cell, value: values[cell.cell] ?? null } : cell));
    this.show(...this.state.selected.map(({ cell }) => cell));
  }

  values(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.cells.flatMap(({ cell, value }) => (value === null ? [] : [[cell, value]])));
  }

  fail(cause: unknown, again: boolean): void {
    this.set({ failure: { cause, retry: again ? () => this.call('again') : null } });
  }

  readonly recognise = (): Promise<void> => this.note('recognise');
  readonly renewLocks = (): Promise<void> => this.note('renewLocks');
  readonly stop = (): void => {
    this.call('stop');
    this.set({ busy: null, waiting: false, note: 'stopped-check' });
  };
  readonly back = (): void => this.set({ previewing: false, pushed: null });

  readonly check = (): Promise<void> =>
    this.act('check', () => this.set({ checked: this.willCheck, previewing: false, pushed: null }));

  readonly preview = (): Promise<void> =>
    this.act('check', () => this.set({ checked: this.willCheck, previewing: true, pushed: null }), 'preview');

  readonly push = (): Promise<void> => this.act('push', () => this.set({ pushed: this.willPush, previewing: false }));

  readonly goTo = ({ cell }: CellPlace): Promise<void> => {
    this.select(cell);
    return this.note('goTo', cell);
  };

  readonly goToValue = (pupil: string, field: string): Promise<void> => this.note('goToValue', pupil, field);

  readonly fix = (findings: readonly FixableFinding[]): Promise<void> =>
    this.act('write', () => {
      this.call('fix', ...findings.map(({ cell }) => cell));
      const { checked } = this.state;
      const mended = new Set(findings.map(({ rule, cell }) => `${rule} ${cell}`));
      this.set({
        undoable: findings.length,
        checked: checked && {
          ...checked,
          issues: checked.issues.filter(({ rule, cell }) => !mended.has(`${rule} ${cell}`)),
        },
      });
    });

  readonly columnOf = async ({ field }: EntryCell): Promise<readonly EntryCell[]> => {
    await this.wait();
    return this.cells.filter((cell) => cell.field === field);
  };

  // The bank is another screen's.
  readonly remarkColumn = (): readonly [] => [];

  readonly fill = async (cells: readonly (CellPlace & { readonly value: Value })[]): Promise<boolean> => {
    let stands = false;
    await this.act('write', () => {
      if (this.refuseFill) return this.fail(new Error('refused'), false);
      this.call('fill', Object.fromEntries(cells.map(({ cell, value }) => [cell, value])));
      this.before = this.cells;
      this.type(Object.fromEntries(cells.map(({ cell, value }) => [cell, value])));
      this.set({ undoable: cells.length });
      stands = true;
    });
    return stands;
  };

  readonly below = ({ cell: from }: EntryCell): EntryCell | null =>
    this.cells.find(({ cell }) => cell === `${from[0]}${Number(from.slice(1)) + 1}`) ?? null;

  readonly moveDown = async (from: EntryCell): Promise<void> => {
    const { turn } = this.selecting.last();
    await this.wait();
    const next = this.below(from);
    if (next && turn === this.selecting.last().turn) this.show(next.cell);
  };

  readonly chosen = this.selecting.last;
  readonly choicesAfter = this.selecting.after;
  readonly cellAt = (place: CellPlace): EntryCell | null => this.cells.find(({ cell }) => cell === place.cell) ?? null;
  readonly selectedNow = (): Promise<readonly EntryCell[]> => Promise.resolve(this.state.selected);

  readonly undo = (): Promise<void> =>
    this.act('write', () => {
      this.call('undo');
      this.cells = this.before;
      this.set({ undoable: 0 });
      this.type({});
    });

  readonly nextMissing = (): Promise<void> => {
    const next = this.cells.find(({ own, value }) => own && value === null);
    if (next) this.select(next.cell);
    return this.note('nextMissing');
  };

  readonly settle = (
    { conflicts }: { readonly conflicts: readonly Conflict[] },
    choices: Readonly<Record<string, string>>,
  ): Promise<void> => this.note('settle', conflicts.length, Object.values(choices));

  private call(act: string, ...given: readonly unknown[]): void {
    this.calls.push([act, ...given]);
  }

  private note(...called: readonly [act: string, ...given: unknown[]]): Promise<void> {
    this.call(...called);
    return Promise.resolve();
  }

  private async act(busy: NonNullable<SheetState['busy']>, work: () => void, name: string = busy): Promise<void> {
    if (this.state.busy !== null) return;
    if (name !== 'write') this.call(name);
    this.set({ busy, note: null, failure: null });
    await this.wait();
    work();
    this.set({ busy: null });
  }

  private wait(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, LATENCY));
  }
}
