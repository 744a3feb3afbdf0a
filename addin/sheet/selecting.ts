/**
 * Whose choice the selection is: the person's, by a click or by a button that leads her to a cell, or only ours, who go on to
 * the cell below. Excel tells of both alike.
 */
import type { CellPlace } from '../../core/workbook/read-types.js';

/** The person's last choice of a cell. */
export interface Chosen {
  /** How many choices there were. */
  readonly turn: number;
  /** The first cell of it; null where Excel did not say. */
  readonly first: CellPlace | null;
  /** When we heard of it, ms of `performance.now()`. */
  readonly at: number;
}

const KEPT = 100;

export class Selecting {
  /** The newest at the end; nobody asks for old ones. */
  private choices: readonly Chosen[] = [{ turn: 0, first: null, at: 0 }];
  /** Where we go, of which Excel has not told yet; two steps may follow each other before it tells of the first. */
  private ours: readonly CellPlace[] = [];

  constructor(private readonly now: () => number = () => performance.now()) {}

  readonly last = (): Chosen => this.choices.at(-1)!;

  /** Those after a turn, the first first. */
  readonly after = (turn: number): readonly Chosen[] => this.choices.filter((choice) => choice.turn > turn);

  /** Excel tells of a selection. */
  readonly heard = (first: CellPlace | null): void => {
    const step = first === null ? -1 : this.ours.findIndex((one) => samePlace(one, first));
    if (step < 0) this.choose(first);
    // It tells in order: of a step before this one it will not tell any more.
    else this.ours = this.ours.slice(step + 1);
  };

  /** She is led to a cell she asked for. */
  readonly choose = (first: CellPlace | null): void => {
    const choice = { turn: this.last().turn + 1, first, at: this.now() };
    this.choices = [...this.choices.slice(1 - KEPT), choice];
  };

  /** We are about to select the cell below; Excel will tell of it. */
  readonly goOn = (to: CellPlace): void => {
    this.ours = [...this.ours, to];
  };
}

export const samePlace = (a: CellPlace, b: CellPlace): boolean => a.sheet === b.sheet && a.cell === b.cell;
