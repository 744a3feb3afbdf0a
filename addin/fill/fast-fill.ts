/**
 * Values by single keys, one pupil after the other. The cell a key is for is settled when the key is pressed: the one below
 * the last key's while that is still on its way, else the person's last choice. Excel is asked at once where she is; where it
 * says another cell and nothing tells which came first, key or click, nothing is written and she is told.
 */
import type { Value } from '../../core/sheet/values.js';
import { samePlace } from '../sheet/selecting.js';
import type { EntryCell, SheetActs, SheetState } from '../sheet/sheet-state.js';
import { fillOptions, press } from './keys.js';

/** What became of a key. */
export type FillNews =
  | { readonly kind: 'begun' | 'dropped' | 'locked' | 'wait' | 'writing' }
  | { readonly kind: 'refused'; readonly typed: string }
  /** Written nowhere: she was on her way to another cell. */
  | { readonly kind: 'unsure' }
  | {
      readonly kind: 'written';
      readonly cell: EntryCell;
      readonly value: Value;
      /** Where the next key goes; null after the column's last; undefined where she is elsewhere or stays. */
      readonly next?: EntryCell | null;
    };

export interface FastFillParts {
  readonly state: () => SheetState;
  readonly acts: Pick<SheetActs, 'fill' | 'moveDown' | 'selectedNow' | 'chosen' | 'choicesAfter' | 'cellAt' | 'below'>;
  readonly tell: (news: FillNews) => void;
  /** Milliseconds. */
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** Excel tells of a click within this time, ms: one it tells of later came after the key, one within it may have come before. */
export const CLICK_LAG = 60;

interface Pressed {
  readonly cell: EntryCell;
  readonly value: Value;
  /** Follows the key before it, so that it goes nowhere where that one did. */
  readonly follows: boolean;
  readonly turn: number;
  readonly at: number;
  /** Where earlier keys may have led to when Excel was asked. */
  readonly passed: readonly EntryCell[];
  /** What Excel said, and when. */
  readonly seen: Promise<{ readonly cells: readonly EntryCell[] | null; readonly answered: number }>;
}

export class FastFill {
  private readonly parts: Required<FastFillParts>;
  private turn = 0;
  private waiting = 0;
  private tail = Promise.resolve();
  /** Where the next key goes while earlier ones are on their way. */
  private ahead: EntryCell | null = null;
  /** Cells that we may be leading to by now, since nothing was on its way. */
  private passed: readonly EntryCell[] = [];
  private stopped = false;
  private begun: EntryCell | null = null;

  constructor(parts: FastFillParts) {
    this.parts = {
      now: () => performance.now(),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      ...parts,
    };
    this.turn = parts.acts.chosen().turn;
  }

  /** True when the key was one of ours. */
  readonly press = (key: string): boolean => {
    const meant = this.meant();
    const cell = meant.cell ?? this.parts.state().selected[0];
    if (!cell) return false;
    const pressed = press(cell.field, key, this.begun !== null && samePlace(this.begun, cell));
    if (!pressed) return false;
    if (pressed.kind === 'write') this.enqueue(meant, pressed.value);
    else {
      this.begun = pressed.kind === 'begun' ? cell : null;
      this.parts.tell(pressed.kind === 'refused' ? pressed : { kind: pressed.kind });
    }
    return true;
  };

  readonly write = (value: Value): void => this.enqueue(this.meant(), value);

  /** Another cell is shown: what was begun belongs to the one it was begun for. */
  readonly shown = (cell: EntryCell | undefined): void => {
    if (this.begun === null || this.waiting > 0 || (cell && samePlace(this.begun, cell))) return;
    this.begun = null;
    this.parts.tell({ kind: 'dropped' });
  };

  /** The cell the next key is for; null after a column's last. */
  private meant(): { readonly cell: EntryCell | null; readonly follows: boolean } {
    const { acts, state } = this.parts;
    const [shown] = state().selected;
    const { turn, first } = acts.chosen();
    if (turn !== this.turn) {
      this.turn = turn;
      this.ahead = (first && acts.cellAt(first)) ?? shown ?? null;
      return { cell: this.ahead, follows: false };
    }
    if (this.waiting > 0) return { cell: this.ahead, follows: true };
    return { cell: shown ?? null, follows: false };
  }

  private enqueue({ cell, follows }: ReturnType<FastFill['meant']>, value: Value): void {
    const { acts, now, tell } = this.parts;
    this.begun = null;
    if (!cell) return tell({ kind: 'unsure' });
    if (this.waiting === 0) this.passed = [];
    this.ahead = value === null ? cell : acts.below(cell);
    const seen = acts.selectedNow().then((cells) => ({ cells, answered: now() }));
    const one: Pressed = { cell, value, follows, turn: this.turn, at: now(), passed: this.passed, seen };
    this.passed = [...this.passed, cell, ...(this.ahead ? [this.ahead] : [])];
    this.waiting++;
    this.tail = this.tail
      .then(() => this.carryOut(one))
      .then((went) => {
        this.stopped = !went;
      })
      .finally(() => {
        this.waiting--;
      });
  }

  /** False where it was written nowhere. */
  private async carryOut(one: Pressed): Promise<boolean> {
    const { acts, state, tell } = this.parts;
    const { cell, value } = one;
    // What came before it went nowhere and was told.
    if (one.follows && this.stopped) return false;
    if (!(await this.isSure(one))) return this.refuse('unsure');
    if (!cell.own) return this.refuse('locked');
    if (value !== null && !fillOptions(cell.field).some((option) => option.value === value)) return false;
    const { busy } = state();
    if (busy !== null && busy !== 'read') return this.refuse('wait');
    tell({ kind: 'writing' });
    // Also where it seems to stand there: what she typed or pasted over it Excel may not have told of yet.
    if (!(await acts.fill([{ ...cell, value }]))) return false;
    if (value === null || acts.choicesAfter(one.turn).length > 0) {
      tell({ kind: 'written', cell, value });
      return true;
    }
    await acts.moveDown(cell);
    const [next] = state().selected;
    const isBelow = next && next.field === cell.field && next.sheet === cell.sheet && !samePlace(next, cell);
    // She may have gone elsewhere meanwhile.
    const told = isBelow ? { next } : !next || samePlace(next, cell) ? { next: null } : {};
    tell({ kind: 'written', cell, value, ...told });
    return true;
  }

  private refuse(kind: 'unsure' | 'locked' | 'wait'): false {
    this.parts.tell({ kind });
    return false;
  }

  /** Whether Excel, asked when the key was pressed, agrees about where she is, or she has chosen another cell since. */
  private async isSure({ cell, turn, at, passed, seen }: Pressed): Promise<boolean> {
    const { acts, now, wait } = this.parts;
    const { cells, answered } = await seen;
    if (cells === null) return false;
    // Excel may tell of a click later than it answers.
    const rest = answered + CLICK_LAG - now();
    if (rest >= 0) await wait(rest);
    const choices = acts.choicesAfter(turn);
    const leftLater = choices.length > 0 && choices[0]!.at > at + CLICK_LAG;
    // Who was elsewhere and came back may have pressed the key there: Excel says no more than where she is now.
    const cameBack = choices.some(({ first }) => first !== null && samePlace(first, cell));
    if (cells.some((one) => samePlace(one, cell))) return leftLater || !cameBack;
    const [first] = cells;
    const onTheWay = first !== undefined && passed.some((one) => samePlace(one, first));
    return choices.length > 0 ? leftLater : onTheWay;
  }
}
