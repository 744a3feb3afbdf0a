/** The face of every print: Tinos (Times' measures, every Vietnamese letter, OFL), cut once to Latin script. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import type { Face } from '../../../core/record/print/content.js';

export interface Typeface {
  readonly font: Font;
  /** Words as they were set, for pdfkit: what one document has set, the next need not set again. */
  setWords(): Record<string, unknown>;
  /** Width of a text in points at a size. */
  widthOf(text: string, size: number): number;
}
export type Typefaces = Readonly<Record<Face, Typeface>>;

const FILES: Readonly<Record<Face, string>> = {
  regular: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  bold: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  italic: '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
};

/** Latin with all its marks, as names and texts in Viet Nam's languages are written; punctuation and a few signs. */
const KEPT: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x300, 0x36f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2044],
  [0x20ab, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2264, 0x2265],
  [0x25a1, 0x25a1],
];
/** Stands for a sign the face does not have, so that a reader sees that one was there. */
const LACKING = '□';
/** Words remembered a face: a school's prints repeat theirs. */
const MOST_WORDS = 20_000;
/** A set word is a kilobyte or two. */
const MOST_SET = 4_000;

const require = createRequire(import.meta.url);
let cut: Promise<Readonly<Record<Face, Uint8Array>>> | null = null;
let opened: Promise<Typefaces> | null = null;

/** The cut font files; cut once a process. */
export const cutFonts = (): Promise<Readonly<Record<Face, Uint8Array>>> => (cut ??= cutAll());

/** The faces, opened once a process: pdfkit takes an opened font and so never reads one again. */
export const loadTypefaces = (): Promise<Typefaces> =>
  (opened ??= cutFonts().then((fonts) => ({
    regular: typefaceOf(fonts.regular),
    bold: typefaceOf(fonts.bold),
    italic: typefaceOf(fonts.italic),
  })));

async function cutAll(): Promise<Readonly<Record<Face, Uint8Array>>> {
  const text = KEPT.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
  ).join('');
  const one = async (face: Face): Promise<Uint8Array> =>
    subsetFont(await readFile(require.resolve(FILES[face])), text, { targetFormat: 'truetype', noHinting: true });
  const [regular, bold, italic] = [await one('regular'), await one('bold'), await one('italic')];
  return { regular, bold, italic };
}

function typefaceOf(bytes: Uint8Array): Typeface {
  const font = create(bytes);
  meetLetters(font);
  const words = new Map<string, number>();
  let set: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  return {
    font,
    setWords() {
      if (Object.keys(set).length > MOST_SET) set = Object.create(null) as Record<string, unknown>;
      return set;
    },
    widthOf(text, size) {
      let width = words.get(text);
      if (width === undefined) {
        if (words.size >= MOST_WORDS) words.clear();
        width = font.layout(text).advanceWidth / font.unitsPerEm;
        words.set(text, width);
      }
      return width * size;
    },
  };
}

/**
 * Let a font meet every letter by its character. fontkit remembers a glyph with the characters it first met it by: one met as
 * part of another (the e of ế, when a document's font is written) would have none, and no later document could say what
 * letter it is. Vietnamese comes first, so that Đ is never taken for the Ð it looks like.
 */
function meetLetters(font: Font): void {
  for (const [first, last] of [[0x20, 0x7e], [0x110, 0x111], [0x1ea0, 0x1ef9], ...KEPT] as const)
    for (let codePoint = first; codePoint <= last; codePoint++) font.glyphForCodePoint(codePoint);
}

/** A text as the faces can show it: precomposed, control characters as spaces, a box for what they lack. */
export function showable(text: string, { regular: { font } }: Typefaces): string {
  const composed = text
    .normalize('NFC')
    .replace(/[^\S\n]|[\u0000-\u0009\u000b-\u001f\u007f\u00ad\u200b-\u200f]/gu, ' ');
  if (/^[\n\u0020-\u007e\u00a0-\u024f\u1ea0-\u1ef9]*$/.test(composed)) return composed;
  return Array.from(composed, (sign) =>
    sign === '\n' || font.hasGlyphForCodePoint(sign.codePointAt(0)!) ? sign : LACKING,
  ).join('');
}
