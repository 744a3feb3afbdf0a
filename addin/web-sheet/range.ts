/** Where one is on a grid: an anchor and a head, rows and columns from 0; moves stay on the grid. */

export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The selected rectangle: from the cell one types into to where it was drawn, as in Excel. */
export interface Range {
  readonly anchor: Spot;
  readonly head: Spot;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const at = (spot: Spot): Range => ({ anchor: spot, head: spot });

export const boxOf = ({ anchor, head }: Range): Box => ({
  top: Math.min(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  bottom: Math.max(anchor.row, head.row),
  right: Math.max(anchor.column, head.column),
});

export const within = ({ top, left, bottom, right }: Box, { row, column }: Spot): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const sameSpot = (one: Spot, other: Spot): boolean => one.row === other.row && one.column === other.column;

const clamp = (value: number, size: number): number => Math.max(0, Math.min(size - 1, value));

export const inside = ({ row, column }: Spot, { rows, columns }: Size): Spot => ({
  row: clamp(row, rows),
  column: clamp(column, columns),
});

const MOVES = new Set([
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  ...['Home', 'End', 'PageUp', 'PageDown', 'Enter', 'Tab'],
]);

export interface MoveKey {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl, or the Mac's command key. */
  readonly ctrl: boolean;
  /** Rows in sight. */
  readonly page: number;
}

/** Where a key leads from a spot; null where it is no key that moves, or leaves the grid (Tab past a row's end). */
function step({ row, column }: Spot, { rows, columns }: Size, { key, shift, ctrl, page }: MoveKey): Spot | null {
  switch (key) {
    case 'ArrowUp':
      return { row: ctrl ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: ctrl ? rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: ctrl ? columns - 1 : column + 1 };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? rows - 1 : row, column: columns - 1 };
    case 'PageUp':
      return { row: row - page, column };
    case 'PageDown':
      return { row: row + page, column };
    case 'Enter':
      return { row: shift ? row - 1 : row + 1, column };
    case 'Tab': {
      const next = column + (shift ? -1 : 1);
      return next < 0 || next >= columns ? null : { row, column: next };
    }
    default:
      return null;
  }
}

/** Whether it is a key that moves, wherever it leads. */
export const isMove = (key: string): boolean => MOVES.has(key);

/** Shift draws the selection with arrows and jumps; with Enter and Tab it only turns them round. */
export function moved(range: Range, size: Size, move: MoveKey): Range | null {
  const draws = move.shift && move.key !== 'Enter' && move.key !== 'Tab';
  const next = step(draws ? range.head : range.anchor, size, move);
  if (!next) return null;
  const head = inside(next, size);
  return draws ? { anchor: range.anchor, head } : at(head);
}

export const everything = ({ rows, columns }: Size): Range => ({
  anchor: { row: 0, column: 0 },
  head: { row: rows - 1, column: columns - 1 },
});
