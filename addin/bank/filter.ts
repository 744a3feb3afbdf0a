/** Which phrases of the bank are shown. */
import { ABOUTS, type PhraseAbout, type PhraseLevel } from '../../core/remarks/about.js';
import type { Phrase } from '../../core/remarks/phrase.js';
import type { PhraseScope } from '../../core/remarks/scope.js';
import { aboutName } from '../../core/words/about-name.js';
import type { Locale } from '../../core/words/render.js';
import { LEVEL_LETTERS } from '../../core/words/levels.js';
import { fold } from '../../core/text/normalise.js';

/** T, Đ or H, C: the letter a teacher looks for means the same rank in every subject and trait. */
export type LevelLetter = 'T' | 'H' | 'Đ' | 'C';
export const LEVEL_FILTERS: readonly LevelLetter[] = ['T', 'H', 'Đ', 'C'];

export interface BankFilter {
  readonly search: string;
  readonly about: PhraseAbout | null;
  readonly level: LevelLetter | null;
  readonly whose: PhraseScope | null;
}

export const NO_FILTER: BankFilter = { search: '', about: null, level: null, whose: null };

export const isFiltering = ({ search, about, level, whose }: BankFilter): boolean =>
  search.trim() !== '' || about !== null || level !== null || whose !== null;

/** The letter of a phrase's level; Hoàn thành xuất sắc counts as T. */
export const letterOf = (level: PhraseLevel | null): LevelLetter | null =>
  level === null ? null : level === 'HTXS' ? 'T' : (LEVEL_LETTERS[level] as LevelLetter);

/** Phrases in which every searched word occurs, accents or not, in the text or the name of what it is for. */
export function filterPhrases(phrases: readonly Phrase[], filter: BankFilter, locale: Locale): readonly Phrase[] {
  const { about, level, whose } = filter;
  const typed = filter.search.trim();
  // Typed with accents, it is meant with accents.
  const plain = fold(typed) === typed.toLowerCase();
  const reduce = (text: string): string => (plain ? fold(text) : text.normalize('NFC').toLowerCase());
  const words = reduce(typed).split(/\s+/).filter(Boolean);
  return phrases.filter((phrase) => {
    if (about !== null && phrase.about !== about) return false;
    if (level !== null && letterOf(phrase.level) !== level) return false;
    if (whose !== null && phrase.scope !== whose) return false;
    if (words.length === 0) return true;
    const text = reduce(`${phrase.text} ${aboutName(phrase.about, locale)}`);
    return words.every((word) => text.includes(word));
  });
}

/** By what they are for, in the order of the transcript. */
export function groupPhrases(phrases: readonly Phrase[]): readonly (readonly [PhraseAbout, readonly Phrase[]])[] {
  return ABOUTS.flatMap((about): (readonly [PhraseAbout, readonly Phrase[]])[] => {
    const list = phrases.filter((phrase) => phrase.about === about);
    return list.length > 0 ? [[about, list]] : [];
  });
}
