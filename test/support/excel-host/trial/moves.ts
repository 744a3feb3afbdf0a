/** Where the arrow keys lead: over hidden lines, and over merges as over one cell. */
import type { Rect } from '../address.js';
import type { SheetView } from './sheet-view.js';

export interface Step {
  readonly rows: number;
  readonly columns: number;
}

/** The cell at a place, or the whole merge there. */
export function cellAt({ merges }: Pick<SheetView, 'merges'>, row: number, column: number): Rect {
  const merge = merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return merge ?? { top: row, left: column, bottom: row, right: column };
}

export function step(view: SheetView, from: Rect, { rows, columns }: Step): Rect {
  const row = along(view.rows, from.top, from.bottom, rows);
  const column = along(view.columns, from.left, from.right, columns);
  return cellAt(view, row, column);
}

function along(shown: readonly { readonly number: number }[], first: number, last: number, by: number): number {
  const numbers = shown.map(({ number }) => number);
  const inside = numbers.find((number) => first <= number && number <= last) ?? numbers[0]!;
  if (by === 0) return inside;
  const ways =
    by > 0 ? numbers.filter((number) => number > last) : numbers.filter((number) => number < first).reverse();
  return ways[Math.min(Math.abs(by), ways.length) - 1] ?? inside;
}

/** The smallest block with both in it. */
export const span = (a: Rect, b: Rect): Rect => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

const PAGE = 15;
const KEYS: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
  PageUp: { rows: -PAGE, columns: 0 },
  PageDown: { rows: PAGE, columns: 0 },
  Home: { rows: 0, columns: -1e6 },
};
const ENTERING: Readonly<Record<string, (back: boolean) => Step>> = {
  Enter: (back) => ({ rows: back ? -1 : 1, columns: 0 }),
  Tab: (back) => ({ rows: 0, columns: back ? -1 : 1 }),
};

export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
}

/** The step of a key that ends an entry (Enter, Tab, backwards with Shift). */
export const enteringStep = ({ key, shiftKey, altKey, ctrlKey }: Pressed): Step | null =>
  altKey || ctrlKey ? null : (ENTERING[key]?.(shiftKey) ?? null);

/** The step of a key that moves; with Ctrl as far as it goes. */
export function movingStep({ key, ctrlKey, altKey }: Pressed): Step | null {
  const found = altKey ? undefined : KEYS[key];
  if (!found) return null;
  if (!ctrlKey) return found;
  return key === 'Home' ? { rows: -1e6, columns: -1e6 } : { rows: found.rows * 1e6, columns: found.columns * 1e6 };
}
