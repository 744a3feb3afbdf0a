/** Words the typing program left half-made: keys of Telex or VNI still in them, or letters doubled by AutoComplete. */
import { isForeignWord } from './foreign-words.js';
import { splitTone, typedOut, withTone } from './keystrokes.js';
import { isSyllable } from './syllables.js';

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

const TWICE = /([aeiouy])\1/g;

const single = (word: string): string => DOUBLED.reduce((text, [from, to]) => text.replace(from, to), word);

/** A word without its tone, and the tone, read as one syllable: whole already, or with keys left in it. */
const reading = (letters: string, tone: string): string | undefined =>
  withTone(letters, tone) ?? typedOut(letters + tone, 'telex');

/** Two syllables with the space between them forgotten: `đảmbảo`; shorter ones are names (Neáng). */
function pairsIn(word: string): string[] {
  return Array.from(word, (_, at) => [word.slice(0, at), word.slice(at)] as const)
    .filter(([left, right]) => left.length > 2 && right.length > 2 && isSyllable(left) && isSyllable(right))
    .map((pair) => pair.join(' '));
}

/**
 * What a lower-case word that is no syllable should have been, if only one thing can be meant.
 * `oô` → `ô`, `tieengs` → `tiếng`, `tốts` → `tốt`, `tie61ng` → `tiếng`, `đảmbảo` → `đảm bảo`; undefined when that cannot
 * be said (`caàn` is càn or cần).
 */
export function mendTyping(word: string): string | undefined {
  if (/\d/.test(word)) return typedOut(word, 'vni');
  const { bare, tone } = splitTone(word);
  const once = single(bare);
  const found = new Set<string>();
  const add = (read: string | undefined): void => {
    if (read !== undefined) found.add(read);
  };
  add(reading(once, tone));
  // A letter left behind, and not a key of Telex, only where the typing program was at work already.
  if (bare !== word || once !== bare) add(reading(once.replace(TWICE, '$1'), tone));
  if (bare !== word && found.size === 0) for (const pair of pairsIn(word)) found.add(pair);
  return found.size === 1 ? [...found][0] : undefined;
}

// Its tone and a key of one: tiếngs.
const TONE_TWICE = /[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ].*[sfrxj]$/;
const ENDS_IN_TONE_KEY = /(?:[cmnpt]|ch|ng|nh)[sfrxj]$/;
const HOLDS_TONE_KEY = /[aeiouyw][sfxj](?:[mn]|ng|nh)$/;
const DOUBLED_VOWEL_AND_TONE = /(?:aa|ee|oo|aw|ow|uw).*[sfrxj]/;

/** Whether a lower-case word of plain letters, no syllable, is left-over Telex: `hocj`, `tieengs`, `ddi`. */
export const isTelex = (word: string): boolean => !isForeignWord(word) && typedOut(word, 'telex') !== undefined;

/** Whether it can hardly be anything else even where foreign names stand (Ross, Mary). */
export const isPlainlyTelex = (word: string): boolean =>
  !isForeignWord(word) &&
  (single(word) !== word ||
    TONE_TWICE.test(word) ||
    word.startsWith('dd') ||
    ENDS_IN_TONE_KEY.test(word) ||
    HOLDS_TONE_KEY.test(word) ||
    DOUBLED_VOWEL_AND_TONE.test(word));

const ENDS_IN_F_OR_J = /(?:[cmnpt]|ch|ng|nh)[fj]$/;

/** The same of a word written in capitals, which may be an abbreviation of several (LANS, EMS). */
export const isPlainlyTelexInCapitals = (word: string): boolean =>
  isPlainlyTelex(word) && (word.startsWith('dd') || ENDS_IN_F_OR_J.test(word) || DOUBLED_VOWEL_AND_TONE.test(word));
