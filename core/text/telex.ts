/** Telex as the typing programs do it, to say what a word that was left half-typed should have become. */
import { isSyllable } from './syllables.js';

const TONE_KEYS: Readonly<Record<string, string>> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };
const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/;

// What Excel's AutoComplete leaves when it collides with the typing program: the letter before and after the mark.
const DOUBLED: readonly (readonly [RegExp, string])[] = [
  [/dđ|đd/g, 'đ'],
  [/aă/g, 'ă'],
  [/aâ/g, 'â'],
  [/eê/g, 'ê'],
  [/oô/g, 'ô'],
  [/oơ/g, 'ơ'],
  [/uư/g, 'ư'],
];

const KEYS: readonly (readonly [RegExp, string])[] = [
  [/dd/g, 'đ'],
  [/aa/g, 'â'],
  [/aw/g, 'ă'],
  [/ee/g, 'ê'],
  [/oo/g, 'ô'],
  [/uow/g, 'ươ'],
  [/ow/g, 'ơ'],
  [/uw/g, 'ư'],
];

const VOWEL = /[aăâeêioôơuưy]/;
const TWICE = /([aeiouy])\1/g;

const replaceAll = (word: string, pairs: readonly (readonly [RegExp, string])[]): string =>
  pairs.reduce((text, [from, to]) => text.replace(from, to), word);

/** Lower-case word without its tone, and the tone. */
function split(word: string): { bare: string; tone: string } {
  const parts = word.normalize('NFD');
  const tone = TONE_MARK.exec(parts)?.[0] ?? '';
  return { bare: parts.replace(TONE_MARK, '').normalize('NFC'), tone };
}

/** Put a tone on a word without one; undefined when no seat makes a syllable. */
function withTone(word: string, tone: string): string | undefined {
  if (!tone) return isSyllable(word) ? word : undefined;
  for (let seat = word.length; seat > 0; seat--) {
    const toned = (word.slice(0, seat) + tone + word.slice(seat)).normalize('NFC');
    if (isSyllable(toned)) return toned;
  }
  return undefined;
}

function* readings(letters: string, tone: string): Generator<string, void, undefined> {
  const whole = withTone(letters, tone);
  if (whole) {
    yield whole;
    return;
  }
  // The key of a tone is pressed after its vowel.
  const vowel = letters.search(VOWEL);
  for (let at = letters.length - 1; vowel >= 0 && at > vowel; at--) {
    const key = TONE_KEYS[letters[at]!];
    if (!key || (tone && tone !== key)) continue;
    const mended = withTone(letters.slice(0, at) + letters.slice(at + 1), key);
    if (mended) {
      yield mended;
      return;
    }
  }
}

/** Two syllables with the space between them forgotten: `đảmbảo`. */
function pairsIn(word: string): string[] {
  return Array.from(word, (_, at) => [word.slice(0, at), word.slice(at)] as const)
    .filter(([left, right]) => left.length > 1 && right.length > 1 && isSyllable(left) && isSyllable(right))
    .map((pair) => pair.join(' '));
}

/**
 * What a lower-case word that is no syllable should have been, if only one thing can be meant.
 * `oô` → `ô`, `tieengs` → `tiếng`, `tốts` → `tốt`, `đảmbảo` → `đảm bảo`; undefined when that cannot be said (`caàn` is càn or cần).
 */
export function mendTyping(word: string): string | undefined {
  const { bare, tone } = split(word);
  const single = replaceAll(bare, DOUBLED);
  const found = new Set(readings(replaceAll(single, KEYS), tone));
  // A letter left behind, and not a key of Telex, only where the typing program was at work already.
  if (bare !== word || single !== bare)
    for (const reading of readings(single.replace(TWICE, '$1'), tone)) found.add(reading);
  if (bare !== word && found.size === 0) for (const pair of pairsIn(word)) found.add(pair);
  return found.size === 1 ? [...found][0] : undefined;
}

const ENDS_IN_TONE_KEY = /(?:[cmnpt]|ch|ng|nh)[sfrxj]$/;
const HOLDS_TONE_KEY = /[aeiouyw][sfxj](?:[mn]|ng|nh)$/;
const DOUBLED_VOWEL_AND_TONE = /(?:aa|ee|oo|aw|ow|uw).*[sfrxj]/;

/**
 * Whether a word of plain letters can hardly be anything but left-over Telex: `hocj`, `tieengs`, `ddi`. Foreign words
 * a teacher writes (bus, six, test, room) are let pass.
 */
export const looksLikeTelex = (word: string): boolean =>
  word.startsWith('dd') ||
  ENDS_IN_TONE_KEY.test(word) ||
  HOLDS_TONE_KEY.test(word) ||
  DOUBLED_VOWEL_AND_TONE.test(word);
