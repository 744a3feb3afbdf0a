/**
 * Text typed for fonts of before Unicode. In the file it is Latin letters and signs that only look Vietnamese in
 * .VnTime (TCVN3) or VNI-Times; without the font it is unreadable, so it must not reach a transcript.
 */
import { TCVN3, VNI } from './legacy-tables.js';
import { isSyllable } from './syllables.js';
import { wordsOf } from './words.js';

export type LegacyEncoding = 'TCVN3' | 'VNI';

export interface Legacy {
  readonly encoding: LegacyEncoding;
  /** The same text in Unicode, NFC. */
  readonly unicode: string;
}

// Typographic signs that stand outside both tables and mean the same in every font.
const NEUTRAL = /[\u2010-\u2026\u00b0]/g;
const BEYOND_LATIN_1 = /[^\0-\xff]/;

const isAccented = (text: string): boolean => /[^\0-\x7f]/.test(text);

const readable = (text: string): boolean =>
  wordsOf(text).every(({ accented, start, end }) => !accented || isSyllable(text.slice(start, end).toLowerCase()));

/** TCVN3 is one sign a letter. */
function fromTcvn3(text: string): string | undefined {
  let unicode = '';
  for (const sign of text) {
    const letter = sign < '\x80' ? sign : TCVN3.get(sign);
    if (letter === undefined) return undefined;
    unicode += letter;
  }
  return unicode;
}

/** VNI is a vowel followed by the sign of its mark and tone, or a letter of its own. */
function fromVni(text: string): string | undefined {
  let unicode = '';
  for (let at = 0; at < text.length; at++) {
    const pair = VNI.get(text.slice(at, at + 2));
    if (pair !== undefined) {
      unicode += pair;
      at++;
      continue;
    }
    const sign = text[at]!;
    const letter = sign < '\x80' ? sign : VNI.get(sign);
    if (letter === undefined) return undefined;
    unicode += letter;
  }
  return unicode;
}

/**
 * The text as Unicode if it is certainly TCVN3 or VNI: as it stands it is not Vietnamese, and read in that encoding
 * every accented word is.
 */
export function legacyText(text: string): Legacy | undefined {
  const signs = text.replace(NEUTRAL, ' ');
  if (!isAccented(signs) || BEYOND_LATIN_1.test(signs) || readable(signs)) return undefined;
  for (const [encoding, convert] of [
    ['VNI', fromVni],
    ['TCVN3', fromTcvn3],
  ] as const) {
    const letters = convert(signs);
    if (letters !== undefined && isAccented(letters) && readable(letters)) {
      return { encoding, unicode: withNeutral(text, convert) };
    }
  }
  return undefined;
}

/** Convert between the neutral signs, which stay as they are. */
const withNeutral = (text: string, convert: (part: string) => string | undefined): string =>
  text.replace(/[^\u2010-\u2026\u00b0]+/g, (part) => convert(part) ?? part).normalize('NFC');
