/** Which phrases of the bank are shown. */
import { ABOUTS, type PhraseAbout, type PhraseLevel } from '../../core/remarks/about.js';
import type { Phrase } from '../../core/remarks/phrase.js';
import type { PhraseScope } from '../../core/remarks/scope.js';
import { aboutName } from '../../core/words/about-name.js';
import type { Locale } from '../../core/words/render.js';
import { LEVEL_LETTERS } from '../../core/words/levels.js';
import { finder } from '../lists/find-words.js';

/** T, Đ or H, C: the letter a teacher looks for means the same rank in every subject and trait. */
export type LevelLetter = 'T' | 'H' | 'Đ' | 'C';
export const LEVEL_FILTERS: readonly LevelLetter[] = ['T', 'H', 'Đ', 'C'];

export interface BankFilter {
  readonly search: string;
  readonly about: PhraseAbout | null;
  readonly level: LevelLetter | null;
  readonly whose: PhraseScope | null;
}

/** A filter as the address has it: what nobody can choose filters nothing. */
export const filterOf = ({ search = '', about, level, whose }: Readonly<Record<string, string>>): BankFilter => ({
  search,
  about: ABOUTS.find((one) => one === about) ?? null,
  level: LEVEL_FILTERS.find((one) => one === level) ?? null,
  whose: whose === 'own' || whose === 'school' ? whose : null,
});

export const isFiltering = ({ search, about, level, whose }: BankFilter): boolean =>
  search.trim() !== '' || about !== null || level !== null || whose !== null;

/** The letter of a phrase's level; Hoàn thành xuất sắc counts as T. */
export const letterOf = (level: PhraseLevel | null): LevelLetter | null =>
  level === null ? null : level === 'HTXS' ? 'T' : (LEVEL_LETTERS[level] as LevelLetter);

/** Phrases in which every searched word occurs, accents or not, in the text or the name of what it is for. */
export function filterPhrases(phrases: readonly Phrase[], filter: BankFilter, locale: Locale): readonly Phrase[] {
  const { about, level, whose } = filter;
  const matches = finder(filter.search);
  return phrases.filter((phrase) => {
    if (about !== null && phrase.about !== about) return false;
    if (level !== null && letterOf(phrase.level) !== level) return false;
    if (whose !== null && phrase.scope !== whose) return false;
    return matches(`${phrase.text} ${aboutName(phrase.about, locale)}`);
  });
}

/** By what they are for, in the order of the transcript. */
export function groupPhrases(phrases: readonly Phrase[]): readonly (readonly [PhraseAbout, readonly Phrase[]])[] {
  return ABOUTS.flatMap((about): (readonly [PhraseAbout, readonly Phrase[]])[] => {
    const list = phrases.filter((phrase) => phrase.about === about);
    return list.length > 0 ? [[about, list]] : [];
  });
}
