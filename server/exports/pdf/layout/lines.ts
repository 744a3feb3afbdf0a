/** Runs of text broken into lines of a width. Nothing is ever left out: a word wider than the line is broken inside. */
import type { Face, Run } from '../../../../core/record/print/content.js';
import { showable, type Typefaces } from '../typefaces.js';

export interface Piece {
  readonly text: string;
  readonly face: Face;
  /** From the line's beginning. */
  readonly x: number;
}
export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** Baseline to baseline, of the size: room for two marks on a capital (Ế, Ỗ). */
export const LINE = 1.22;
/** From a line's top to its baseline, of the size. */
export const BASELINE = 0.93;

export function breakLines(runs: readonly Run[], width: number, size: number, faces: Typefaces): Line[] {
  const lines: Line[] = [];
  const space: Record<Face, number> = {
    regular: faces.regular.widthOf(' ', size),
    bold: faces.bold.widthOf(' ', size),
    italic: faces.italic.widthOf(' ', size),
  };
  let pieces: Piece[] = [];
  let end = 0;
  /** A gap asked for since the last word, written only if another word follows on the line. */
  let gap = '';
  let gapWidth = 0;
  const close = (): void => {
    lines.push({ pieces, width: end });
    pieces = [];
    end = gapWidth = 0;
    gap = '';
  };
  const put = (text: string, face: Face, wide: number): void => {
    const last = pieces.at(-1);
    if (last && last.face === face) pieces[pieces.length - 1] = { ...last, text: last.text + gap + text };
    else pieces.push({ text, face, x: end + gapWidth });
    end += gapWidth + wide;
    gap = '';
    gapWidth = 0;
  };
  for (const { text, face = 'regular' } of runs) {
    for (const token of showable(text, faces).match(/\n| +|[^ \n]+/g) ?? []) {
      if (token === '\n') close();
      else if (token.startsWith(' ')) {
        if (pieces.length > 0) {
          gap += token;
          gapWidth += token.length * space[face];
        }
      } else {
        let word = token;
        let wide = faces[face].widthOf(word, size);
        if (end + gapWidth + wide > width && pieces.length > 0) close();
        while (wide > width && word.length > 1) {
          const head = longestHead(word, width, size, face, faces);
          put(head, face, faces[face].widthOf(head, size));
          close();
          word = word.slice(head.length);
          wide = faces[face].widthOf(word, size);
        }
        if (word !== '') put(word, face, wide);
      }
    }
  }
  if (pieces.length > 0 || lines.length === 0) close();
  return lines;
}

/** As much of a word as fits, at least one character. */
function longestHead(word: string, width: number, size: number, face: Face, faces: Typefaces): string {
  const characters = Array.from(word);
  let count = 1;
  while (count < characters.length - 1 && faces[face].widthOf(characters.slice(0, count + 1).join(''), size) <= width)
    count++;
  return characters.slice(0, count).join('');
}
