/** What the typing programs of Viet Nam make of keys: Telex and VNI, each mark and tone pressed wherever after its letter. */
import { isSyllable } from './syllables.js';

type Method = 'telex' | 'vni';

/** What a key does to what stands before it; a key without an effect there is a letter like any other. */
interface Effect {
  /** Letters it may change, the last one first, and what it makes of them. */
  readonly marks?: Readonly<Record<string, string>>;
  readonly tone?: string;
}

const TONES = { sharp: '\u0301', grave: '\u0300', hook: '\u0309', tilde: '\u0303', dot: '\u0323' };
export const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/;

const KEYS: Readonly<Record<Method, ReadonlyMap<string, Effect>>> = {
  telex: new Map<string, Effect>([
    ['s', { tone: TONES.sharp }],
    ['f', { tone: TONES.grave }],
    ['r', { tone: TONES.hook }],
    ['x', { tone: TONES.tilde }],
    ['j', { tone: TONES.dot }],
    ['a', { marks: { a: 'â' } }],
    ['e', { marks: { e: 'ê' } }],
    ['o', { marks: { o: 'ô' } }],
    ['w', { marks: { a: 'ă', o: 'ơ', u: 'ư' } }],
    ['d', { marks: { d: 'đ' } }],
  ]),
  vni: new Map<string, Effect>([
    ['1', { tone: TONES.sharp }],
    ['2', { tone: TONES.grave }],
    ['3', { tone: TONES.hook }],
    ['4', { tone: TONES.tilde }],
    ['5', { tone: TONES.dot }],
    ['6', { marks: { a: 'â', e: 'ê', o: 'ô' } }],
    ['7', { marks: { o: 'ơ', u: 'ư' } }],
    ['8', { marks: { a: 'ă' } }],
    ['9', { marks: { d: 'đ' } }],
  ]),
};

const VOWEL = /[aăâeêioôơuưy]/;

/** Lower-case word without its tone, and the tone. */
export function splitTone(word: string): { bare: string; tone: string } {
  const parts = word.normalize('NFD');
  const tone = TONE_MARK.exec(parts)?.[0] ?? '';
  return { bare: parts.replace(TONE_MARK, '').normalize('NFC'), tone };
}

/** Put a tone on a word without one; undefined when no seat makes a syllable. */
export function withTone(word: string, tone: string): string | undefined {
  if (!tone) return isSyllable(word) ? word : undefined;
  for (let seat = word.length; seat > 0; seat--) {
    const toned = (word.slice(0, seat) + tone + word.slice(seat)).normalize('NFC');
    if (isSyllable(toned)) return toned;
  }
  return undefined;
}

/**
 * The syllable a lower-case word becomes when its keys are pressed one by one; undefined when it becomes none, or is
 * one already. The word may have some of its marks: `điêmr` → `điểm`, `d9ie6m3` → `điểm`.
 */
export function typedOut(word: string, method: Method): string | undefined {
  const keys = KEYS[method];
  const { bare, tone: before } = splitTone(word);
  let letters = '';
  let tone = before;
  for (const key of bare) {
    const effect = keys.get(key);
    if (effect?.tone && VOWEL.test(letters)) {
      // A second tone is another word's, or the typing program at work twice.
      if (tone && tone !== effect.tone) return undefined;
      tone = effect.tone;
    } else letters = marked(letters, key, effect);
  }
  const read = withTone(letters, tone);
  return read === word ? undefined : read;
}

/** The letters after a key that marks one of them, or after one that is only a letter. */
function marked(letters: string, key: string, effect: Effect | undefined): string {
  if (!effect?.marks) return letters + key;
  // w and 7 bend both letters of uo.
  if ((key === 'w' || key === '7') && /uo(?=[^uo]*$)/.test(letters)) return letters.replace(/uo(?=[^uo]*$)/, 'ươ');
  for (let at = letters.length - 1; at >= 0; at--) {
    const made = effect.marks[letters[at]!];
    if (made && reaches(letters, at, key)) return letters.slice(0, at) + made + letters.slice(at + 1);
  }
  return letters + (key === 'w' ? 'ư' : key);
}

/** d marks the letter a word begins with; a vowel's key reaches over what ends the syllable. */
const reaches = (letters: string, at: number, key: string): boolean =>
  key === 'd' || key === '9' ? at === 0 : !/[aeiouy]/.test(letters.slice(at + 1).replace(/^[iuy]/, ''));
