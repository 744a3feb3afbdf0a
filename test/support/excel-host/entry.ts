/**
 * What Excel makes of something entered into a cell: text, number, date, truth value, error or formula. Written from the
 * documentation of `Range.values` ("as if typed", English notation) and from typing (notation of the person's Windows).
 */
import { OfficeError } from './office-error.js';
import { readFormula } from './formula.js';

export interface Locale {
  readonly decimal: '.' | ',';
  readonly dateOrder: 'dmy' | 'mdy';
}
export const ENGLISH: Locale = { decimal: '.', dateOrder: 'mdy' };
export const VIETNAMESE: Locale = { decimal: ',', dateOrder: 'dmy' };

export type Entry =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: string | number | boolean; readonly numberFormat?: string }
  | { readonly kind: 'error'; readonly error: string }
  /** Without its `=`. */
  | { readonly kind: 'formula'; readonly formula: string };

export const LONGEST_TEXT = 32_767;
const ERRORS = /^#(N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NUM!|NULL!)$/i;

/** Text formats keep what is typed; a leading apostrophe says "text" and is no part of it. */
export function readEntry(given: unknown, numberFormat: string, locale: Locale, year: number): Entry {
  if (typeof given === 'boolean')
    return { kind: 'value', value: numberFormat === '@' ? String(given).toUpperCase() : given };
  if (typeof given === 'number') return { kind: 'value', value: numberFormat === '@' ? String(given) : given };
  if (typeof given !== 'string') throw new OfficeError('InvalidArgument');
  if (given === '') return { kind: 'empty' };
  const text = given.startsWith("'") ? given.slice(1) : given;
  if (text.length > LONGEST_TEXT) throw new OfficeError('InvalidArgument');
  if (given.startsWith("'") || numberFormat === '@') return { kind: 'value', value: text };
  if (/^[=]./s.test(text)) return formula(text.slice(1));
  const plain = readNumber(text.trim(), locale) ?? readDate(text.trim(), locale, year);
  if (plain) return plain;
  if (/^(true|false)$/i.test(text)) return { kind: 'value', value: text.toLowerCase() === 'true' };
  if (ERRORS.test(text)) return { kind: 'error', error: text.toUpperCase() };
  // Typing + or - before anything else begins a formula, as = does; @ stands before a function.
  if (/^[-+]./s.test(text)) return formula(text.startsWith('+') ? text.slice(1) : text);
  if (/^@./s.test(text)) return formula(text.slice(1));
  return { kind: 'value', value: text };
}

function formula(source: string): Entry {
  if (!readFormula(source)) throw new OfficeError('InvalidArgument');
  return { kind: 'formula', formula: source };
}

function readNumber(text: string, { decimal }: Locale): Entry | null {
  const group = decimal === '.' ? ',' : '\\.';
  const point = decimal === '.' ? '\\.' : ',';
  const shape = new RegExp(`^[-+]?(\\d+|\\d{1,3}(${group}\\d{3})+)?(${point}\\d*)?([eE][-+]?\\d+)?(%?)$`);
  const match = shape.exec(text);
  if (!match || !/\d/.test(text)) return null;
  const number = Number(
    text
      .replace('%', '')
      .replaceAll(decimal === '.' ? ',' : '.', '')
      .replace(',', '.'),
  );
  if (!Number.isFinite(number)) return null;
  return match[5] ? { kind: 'value', value: number / 100, numberFormat: '0%' } : { kind: 'value', value: number };
}

/** Typing 9/10 or 9-10 gives a day of this year: a trouble every teacher knows. */
function readDate(text: string, { dateOrder }: Locale, thisYear: number): Entry | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'dd/mm/yyyy');
  const match = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?$/.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const [day, month] = dateOrder === 'dmy' ? [first, second] : [second, first];
  if (!match[3]) return date(thisYear, month, day, 'd-mmm');
  const year = match[3].length === 4 ? Number(match[3]) : Number(match[3]) + (Number(match[3]) < 30 ? 2000 : 1900);
  return date(year, month, day, dateOrder === 'dmy' ? 'dd/mm/yyyy' : 'm/d/yyyy');
}

function date(year: number, month: number, day: number, numberFormat: string): Entry | null {
  const moment = new Date(Date.UTC(year, month - 1, day));
  const real = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day && year >= 1900;
  return real ? { kind: 'value', value: serial(moment), numberFormat } : null;
}

/** Excel's day number, of a date kept in UTC as exceljs does. */
export const serial = (moment: Date): number => moment.getTime() / 86_400_000 + 25_569;
