/** Whether a text was typed whole: old encodings, and what collisions with the typing program leave behind. */
import { damageOf, type TextDamage } from './damage.js';
import { splitTone } from './keystrokes.js';
import { legacyText, type LegacyEncoding } from './legacy.js';
import { lookalikesIn } from './lookalikes.js';
import { isSyllable } from './syllables.js';
import { isPlainlyTelex, isPlainlyTelexInCapitals, isTelex, mendTyping } from './telex.js';
import { wordsOf } from './words.js';

export type TypingFault =
  | { readonly kind: 'legacy'; readonly encoding: LegacyEncoding; readonly fix: string }
  /** `fix` is there when every faulty word could be mended. */
  | { readonly kind: 'mistyped'; readonly words: readonly string[]; readonly fix?: string }
  /** Letters of other alphabets in Vietnamese words; `fix` has those they look like. */
  | { readonly kind: 'lookalikes'; readonly words: readonly string[]; readonly fix: string }
  | TextDamage;

const VIETNAMESE_ONLY = /^[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ\d]+$/;

// Names of other tongues (Krông, Plei, café) and abbreviations, which have no vowel (GDĐT).
const FOREIGN = /^(?:[BCDGKMPSTV][lr]|Kp|Đr)|[fjwz]|^[b-df-hj-np-tvxđ]+$/i;

const APOSTROPHE = /['’ʼ]/;

interface Faulty {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly mended: string | undefined;
}

/** Judge tidy text. Words of foreign letters, abbreviations and single letters are let pass. Of Telex in capitals only what is plain counts. */
export function typingFault(text: string): TypingFault | undefined {
  const damage = damageOf(text);
  if (damage) return damage;
  let faulty: Faulty[] | undefined;
  let doubtful: Faulty[] | undefined;
  let odd = false;
  for (const { start, end, accented, capital } of wordsOf(text)) {
    const typed = text.slice(start, end);
    // Nearly every word is a syllable in small letters: make it small only when it is not.
    if (end - start < 2 || isSyllable(typed)) continue;
    const word = typed.toLowerCase();
    if (isSyllable(word)) continue;
    if (!accented && isCapitals(typed) && !isPlainlyTelexInCapitals(word)) {
      const mended = isTelex(word) ? mendTyping(word) : undefined;
      if (mended !== undefined) (doubtful ??= []).push({ start, end, word: typed, mended });
      continue;
    }
    if (!accented && !isTelex(word) && !isPlainlyTelex(word)) continue;
    odd ||= accented;
    // Names of the highlands are written with an apostrophe: Bh'nướch.
    if (APOSTROPHE.test(text[start - 1] ?? '')) continue;
    const mended = mendTyping(word);
    // Names come from every tongue (Niê, Kpă, Ross): a capital inside a sentence counts where it can be nothing else.
    const named = capital && (mended === undefined || !beginsSentence(text, start));
    if (named && (mended === undefined || !isPlainlyTelex(word))) continue;
    if (mended || (accented && !FOREIGN.test(typed))) (faulty ??= []).push({ start, end, word: typed, mended });
  }
  // Two of them in a text all in capitals, or one beside what is plain, are no abbreviations.
  if (doubtful && (faulty || doubtful.length > 1) && isCapitals(text)) faulty = [...(faulty ?? []), ...doubtful];
  if (DIGIT_IN_WORD.test(text)) for (const found of vniIn(text)) (faulty ??= []).push(found);
  if (!faulty && !odd) return undefined;
  const legacy = legacyText(text);
  if (legacy) return { kind: 'legacy', encoding: legacy.encoding, fix: legacy.unicode };
  const alike = lookalikesIn(text);
  if (alike) return { kind: 'lookalikes', ...alike };
  const own = (faulty ?? []).filter(({ word }) => VIETNAMESE_ONLY.test(word.toLowerCase()));
  if (own.length === 0) return undefined;
  const words = own.map(({ word }) => word);
  const fix = mend(text, own);
  return fix === undefined ? { kind: 'mistyped', words } : { kind: 'mistyped', words, fix };
}

const isCapitals = (text: string): boolean => text === text.toUpperCase();

const beginsSentence = (text: string, start: number): boolean =>
  start === 0 || /[.!?:\n–-]\s*$/.test(text.slice(0, start));

const DIGIT_IN_WORD = /[a-zà-ỹ]\d/i;
// Measures, formulas and kinds of file; class names (4A1) begin with their digit.
const WITH_DIGIT = /^(?:[cdkm]m\d|co2|so2|o2|mp\d|[ptk]s\d)$/;

/** Words with keys of VNI in them: `tie61ng`, `ho5c`. All capitals only where letters follow the digit (not CO2, HK1). */
function* vniIn(text: string): Generator<Faulty, void, undefined> {
  for (const { 0: word, index } of text.matchAll(/(?<![\p{L}\d])\p{L}+\d[\p{L}\d]*/gu)) {
    const lower = word.toLowerCase();
    // After a word that has its tone a digit is a number: lớp2, nhóm1.
    if (!/\p{L}{2}|\d\p{L}/u.test(word) || WITH_DIGIT.test(lower) || splitTone(lower).tone) continue;
    if (word === word.toUpperCase() && !/\d\p{L}/u.test(word)) continue;
    const mended = mendTyping(lower);
    if (mended) yield { start: index, end: index + word.length, word, mended };
  }
}

/** Put the mended words in place, capital where there was one; undefined when one could not be mended. */
function mend(text: string, faulty: readonly Faulty[]): string | undefined {
  let result = '';
  let from = 0;
  for (const { start, end, word, mended } of [...faulty].sort((a, b) => a.start - b.start)) {
    if (mended === undefined || start < from) return undefined;
    const capital = word[0] !== word[0]!.toLowerCase();
    const small = capital ? mended[0]!.toUpperCase() + mended.slice(1) : mended;
    result += text.slice(from, start) + (isCapitals(word) ? mended.toUpperCase() : small);
    from = end;
  }
  return result + text.slice(from);
}
