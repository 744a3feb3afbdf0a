/** A cell being typed in: until it is left, Excel answers nobody, or makes those wait who asked to. */
import type { Place } from './kinds.js';

export interface CellEdit {
  readonly place: Place | null;
  /** Resolves when the cell is left. */
  readonly done: Promise<void>;
  readonly leave: () => void;
}

export const noEdit: CellEdit = { place: null, done: Promise.resolve(), leave: () => {} };

export function beginEdit(place: Place): CellEdit {
  let leave = (): void => {};
  const done = new Promise<void>((resolve) => (leave = resolve));
  return { place, done, leave: () => leave() };
}
