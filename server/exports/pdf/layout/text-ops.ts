import type { Align } from '../../../../core/record/print/content.js';
import type { Op } from './laid.js';
import { BASELINE, type Line, LINE } from './lines.js';

/** Lines as ops inside a column from `x`, the first line's top at `top`. */
export function textOps(
  lines: readonly Line[],
  {
    x,
    top,
    width,
    size,
    align,
    colour,
  }: { x: number; top: number; width: number; size: number; align: Align; colour?: string },
): Op[] {
  return lines.flatMap((line, i) => {
    const spare = width - line.width;
    const from = x + (align === 'center' ? spare / 2 : align === 'right' ? spare : 0);
    const y = top + i * size * LINE + size * BASELINE;
    return line.pieces.map((piece): Op => ({
      kind: 'text',
      x: from + piece.x,
      y,
      text: piece.text,
      face: piece.face,
      size,
      ...(colour && { colour }),
    }));
  });
}
