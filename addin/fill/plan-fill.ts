/** Which cells one value would be written into, before anything is written. */
import { fieldSpec } from '../../core/fields/field-key.js';
import type { Value } from '../../core/sheet/values.js';
import type { EntryCell } from '../sheet/sheet-state.js';

export interface FillPlan {
  /** Empty cells. */
  readonly empty: readonly EntryCell[];
  /** Cells that hold something else; written only when the person says so. */
  readonly filled: readonly EntryCell[];
  /** Cells that hold the value already. */
  readonly same: number;
  /** Cells of others' columns; never written. */
  readonly locked: number;
}

/** Cells of another kind of field than `like` are left out: the value means nothing there. */
export function planFill(cells: readonly EntryCell[], like: EntryCell, value: Value): FillPlan {
  const kind = fieldSpec(like.field).kind;
  const fitting = cells.filter(({ field }) => fieldSpec(field).kind === kind);
  const own = fitting.filter((cell) => cell.own);
  return {
    empty: own.filter((cell) => cell.value === null && value !== null),
    filled: own.filter((cell) => cell.value !== null && cell.value !== value),
    same: own.filter((cell) => cell.value === value).length,
    locked: fitting.length - own.length,
  };
}

export type FillScope = 'empty' | 'all';

/** The cells to be written, in the order of the rows. */
export function cellsToFill(cells: readonly EntryCell[], plan: FillPlan, scope: FillScope): readonly EntryCell[] {
  const chosen = new Set<EntryCell>(scope === 'all' ? [...plan.empty, ...plan.filled] : plan.empty);
  return cells.filter((cell) => chosen.has(cell));
}
