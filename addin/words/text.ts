/** Templates of the message files to text, in the languages that were fetched. */
import type { Locale } from '../../core/words/render.js';
import { type Translate, translatorOf, type UiTable } from '../../core/words/translate.js';
import { ui as vi } from '../../core/words/vi/ui.js';

export type { TextParams, Translate } from '../../core/words/translate.js';

const TABLES: { readonly vi: UiTable; en: UiTable | null } = { vi, en: null };

/** English comes when somebody wants it: most people never do, on a line that is slow. Rejects where it does not come. */
export async function fetchWords(locale: Locale): Promise<void> {
  if (locale === 'en') TABLES.en ??= (await import('./english.js')).ui;
}

/** The translator of one language, whose words are there (`fetchWords`). */
export function translator(locale: Locale): Translate {
  const table = TABLES[locale];
  if (!table) throw new Error('the words of this language were not fetched');
  return translatorOf(table, locale);
}
