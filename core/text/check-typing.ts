/** Whether a text was typed whole: old encodings and what collisions with the typing program leave behind. */
import { legacyText, type LegacyEncoding } from './legacy.js';
import { isSyllable } from './syllables.js';
import { looksLikeTelex, mendTyping } from './telex.js';
import { wordsOf } from './words.js';

export type TypingFault =
  | { readonly kind: 'legacy'; readonly encoding: LegacyEncoding; readonly fix: string }
  /** `fix` is there when every faulty word could be mended. */
  | { readonly kind: 'mistyped'; readonly words: readonly string[]; readonly fix?: string };

const VIETNAMESE_ONLY = /^[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]+$/;

// Names of other tongues (Krông, Plei, café) and abbreviations, which have no vowel (GDĐT).
const FOREIGN = /^(?:[BCDGKMPSTV][lr]|Kp|Đr)|[fjwz]|^[b-df-hj-np-tvxđ]+$/i;

interface Faulty {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly mended: string | undefined;
}

/** Judge tidy text. Words of foreign letters, abbreviations and single letters are let pass. */
export function typingFault(text: string): TypingFault | undefined {
  let faulty: Faulty[] | undefined;
  for (const { start, end, accented } of wordsOf(text)) {
    const typed = text.slice(start, end);
    // Nearly every word is a syllable in small letters: make it small only when it is not.
    if (end - start < 2 || isSyllable(typed)) continue;
    const word = typed.toLowerCase();
    if (isSyllable(word) || (!accented && (!looksLikeTelex(word) || typed === typed.toUpperCase()))) continue;
    const mended = mendTyping(word);
    if (mended || (accented && !FOREIGN.test(typed))) (faulty ??= []).push({ start, end, word: typed, mended });
  }
  if (!faulty) return undefined;
  const legacy = legacyText(text);
  if (legacy) return { kind: 'legacy', encoding: legacy.encoding, fix: legacy.unicode };
  const own = faulty.filter(({ word }) => VIETNAMESE_ONLY.test(word.toLowerCase()));
  if (own.length === 0) return undefined;
  const words = own.map(({ word }) => word);
  const fix = mend(text, own);
  return fix === undefined ? { kind: 'mistyped', words } : { kind: 'mistyped', words, fix };
}

/** Put the mended words in place, capital where there was one; undefined when one could not be mended. */
function mend(text: string, faulty: readonly Faulty[]): string | undefined {
  let result = '';
  let from = 0;
  for (const { start, end, word, mended } of faulty) {
    if (mended === undefined) return undefined;
    const capital = word[0] !== word[0]!.toLowerCase();
    result += text.slice(from, start) + (capital ? mended[0]!.toUpperCase() + mended.slice(1) : mended);
    from = end;
  }
  return result + text.slice(from);
}
