/** Text damaged on its way: bytes read in another encoding, character references left undone, question marks for letters. */
import { tidy } from './normalise.js';

export type TextDamage =
  /** UTF-8 read as Windows-1252 or Latin-1. `fix` is there when every byte is. */
  | { readonly kind: 'decoding'; readonly fix?: string }
  | { readonly kind: 'references'; readonly fix: string }
  /** Letters that no program could keep: `h?c`, `ti�ng`. */
  | { readonly kind: 'lost'; readonly words: readonly string[] };

// The letters of 0x80 to 0x9f in Windows-1252; the five it leaves out stay what they are.
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTE_OF: ReadonlyMap<string, number> = new Map([...WINDOWS].map((sign, at) => [sign, 0x80 + at]));

// The first bytes of Vietnamese letters with what may follow them: á» áº (ọ, ạ), Ã¡ (á), Ä‘ (đ), Æ° (ư), Å© (ũ), âœ“.
const TRAIL = `[\u0080-\u00bf${WINDOWS}]`;
const MISREAD = new RegExp(`(?<!«)á[º»](?!\\s*$)|[ÃÄÅÆ]${TRAIL}|â€`);

/** What became of tidy text, the gravest first; undefined for text as people type it. */
export function damageOf(text: string): TextDamage | undefined {
  if (MISREAD.test(text)) {
    const fix = readAgain(text);
    return fix === undefined ? { kind: 'decoding' } : { kind: 'decoding', fix };
  }
  if ((text.includes('&') || text.includes('\\u')) && REFERENCE.test(text)) {
    const fix = tidy(withoutReferences(text));
    if (fix !== text) return { kind: 'references', fix };
  }
  const words = text.includes('?') || text.includes('\ufffd') ? text.match(LOST) : null;
  return words ? { kind: 'lost', words } : undefined;
}

/** The bytes as UTF-8; undefined when they are none. */
function readAgain(text: string): string | undefined {
  const bytes: number[] = [];
  for (const sign of text) {
    const byte = BYTE_OF.get(sign) ?? sign.codePointAt(0)!;
    if (byte > 0xff) return undefined;
    bytes.push(byte);
  }
  const escaped = bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  try {
    return tidy(decodeURIComponent(escaped));
  } catch {
    return undefined;
  }
}

const REFERENCE = /&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8});|\\u[\da-f]{4}/i;
const EVERY_REFERENCE = new RegExp(REFERENCE, 'gi');
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const MARKS: Readonly<Record<string, string>> = { grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303' };

/** Named ones as HTML has them for the letters Vietnamese shares with Western tongues (HTML 4, section 24.2). */
const withoutReferences = (text: string): string =>
  text.replace(EVERY_REFERENCE, (reference) => {
    const [, decimal, hexadecimal, name, escaped] = /^(?:&#(\d+);|&#x([\da-f]+);|&(\w+);|\\u(\w+))$/i.exec(reference)!;
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? accented(name) ?? reference;
    const code = decimal === undefined ? parseInt((hexadecimal ?? escaped)!, 16) : Number(decimal);
    return code < 0xd800 ? String.fromCharCode(code) : reference;
  });

function accented(name: string): string | undefined {
  const [, letter, mark] = /^([aeiouy])(grave|acute|circ|tilde)$/i.exec(name) ?? [];
  return letter && (letter + MARKS[mark!.toLowerCase()]!).normalize('NFC');
}

// Inside a word, or before one; behind one only where the letters left are no word and the sentence goes on (l? phép),
// for a question ends with its mark too.
const INITIAL = '(?:[bcdđghklmnprstvxBCDĐGHKLMNPRSTVX]|[cgknptCGKNPT][hH]|[nN][gG][hH]?|[tT][rR]|[qQ][uU]|[gG][iI])';
const ENDS_LOST = `(?<!\\p{L})${INITIAL}\\?+(?=[,;.]|\\s[\\p{Ll}?]|\\s\\p{Lu}+[\\p{Lu}?])`;
const LOST = new RegExp(
  `\\p{L}*(?:\\p{L}\\?+\\p{Ll}|\\p{Lu}\\?+\\p{Lu}|(?<=^|\\s)\\?+(?:\\p{Ll}|\\p{Lu}[\\p{Lu}?])|\\ufffd)[\\p{L}?\\ufffd]*|${ENDS_LOST}`,
  'gu',
);
