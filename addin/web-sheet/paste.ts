/** Where copied cells go: from the selection's first cell on; one copied cell goes into every selected one. */
import type { Box, Size, Spot } from './range.js';

export interface PastedCell extends Spot {
  readonly text: string;
}

export interface Pasted {
  readonly cells: readonly PastedCell[];
  /** Copied cells that would stand beside the grid. */
  readonly outside: number;
}

export function placePaste(rows: readonly (readonly string[])[], selected: Box, size: Size): Pasted {
  const [first] = rows;
  const single = rows.length === 1 && first?.length === 1 ? first[0]! : null;
  if (single !== null) {
    const cells: PastedCell[] = [];
    for (let row = selected.top; row <= selected.bottom; row++)
      for (let column = selected.left; column <= selected.right; column++) cells.push({ row, column, text: single });
    return { cells, outside: 0 };
  }
  let outside = 0;
  const cells = rows.flatMap((texts, down) =>
    texts.flatMap((text, across): PastedCell[] => {
      const [row, column] = [selected.top + down, selected.left + across];
      if (row < size.rows && column < size.columns) return [{ row, column, text }];
      outside++;
      return [];
    }),
  );
  return { cells, outside };
}
