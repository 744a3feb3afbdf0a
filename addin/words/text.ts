/** Templates of the message files to text. */
import type { Locale } from '../../core/words/render.js';
import { ui as vi, type UiCode } from '../../core/words/vi/ui.js';

type Names<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** The parameters a text needs, read off its Vietnamese template: a forgotten one does not compile. */
export type TextParams<K extends UiCode> = [Names<(typeof vi)[K]>] extends [never]
  ? []
  : [params: Readonly<Record<Names<(typeof vi)[K]>, string | number>>];

export type Translate = <K extends UiCode>(code: K, ...params: TextParams<K>) => string;

type Table = Readonly<Record<UiCode, string>>;
const TABLES: { readonly vi: Table; en: Table | null } = { vi, en: null };

/** English comes when somebody wants it: most people never do, on a line that is slow. Rejects where it does not come. */
export async function fetchWords(locale: Locale): Promise<void> {
  if (locale === 'en') TABLES.en ??= (await import('./english.js')).ui;
}

const SLOT = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/** The translator of one language, whose words are there (`fetchWords`). Numbers are grouped as the language does; `{n|one|many}` follows the number n. */
export function translator(locale: Locale): Translate {
  const table = TABLES[locale];
  if (!table) throw new Error('the words of this language were not fetched');
  const number = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB');
  return (code, ...[params = {}]) =>
    table[code].replace(SLOT, (whole, name: string, one?: string, many?: string) => {
      const value = (params as Record<string, string | number>)[name];
      if (value === undefined) return whole;
      if (many !== undefined) return (value === 1 ? one : many) ?? '';
      return typeof value === 'number' ? number.format(value) : value;
    });
}
