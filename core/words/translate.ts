/** Templates of the screens' message files to text, by page and server alike. */
import type { Locale } from '../codes/locale.js';
import type { ui as vi, UiCode } from './vi/ui.js';

type Names<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** The parameters a text needs, read off its Vietnamese template: a forgotten one does not compile. */
export type TextParams<K extends UiCode> = [Names<(typeof vi)[K]>] extends [never]
  ? []
  : [params: Readonly<Record<Names<(typeof vi)[K]>, string | number>>];

export type Translate = <K extends UiCode>(code: K, ...params: TextParams<K>) => string;

export type UiTable = Readonly<Record<UiCode, string>>;

const SLOT = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/** Numbers are grouped as the language does; `{n|one|many}` follows the number n. */
export function translatorOf(table: UiTable, locale: Locale): Translate {
  const number = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB');
  return (code, ...[params = {}]) =>
    table[code].replace(SLOT, (whole, name: string, one?: string, many?: string) => {
      const value = (params as Record<string, string | number>)[name];
      if (value === undefined) return whole;
      if (many !== undefined) return (value === 1 ? one : many) ?? '';
      return typeof value === 'number' ? number.format(value) : value;
    });
}
