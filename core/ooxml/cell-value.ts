/** What a cell's parts say stands in it (ECMA-376 part 1, 18.3.1.4 and 18.18.11). */
import { isDay } from '../codes/day.js';
import type { RawCell, RawScalar } from '../workbook/raw.js';
import { dayOf } from './number-format.js';
import { cellText } from './text.js';

/** What cells of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  /** By the cell's `s`. */
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
}

/** As gathered from `c` and its children; null where there is no such child. */
export interface CellParts {
  readonly type: string | undefined;
  readonly style: string | undefined;
  readonly value: string | null;
  readonly inline: string | null;
  readonly formula: string | null;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** As XML Schema writes a boolean; what is none is a text, for nobody knows that it is false. */
const TRUTH: ReadonlyMap<string, boolean> = new Map([['1', true], ['true', true], ['0', false], ['false', false]]); // prettier-ignore
const ISO_DAY = /^(\d{4}-\d{2}-\d{2})(?:$|T)/;

/** The raw cell; undefined for a reference to a text that is not there. */
export function cellValue(parts: CellParts, context: CellContext): RawCell | undefined {
  const { formula } = parts;
  const shown = shownValue(parts, context);
  if (formula === null || shown === undefined) return shown === '' ? null : shown;
  // A formula's error or date is what the person sees; that it is a formula no longer matters.
  return shown !== null && typeof shown === 'object' ? shown : { formula, value: shown };
}

type Shown = RawScalar | { readonly date: string } | { readonly error: string } | null;

function shownValue({ type, style, value, inline }: CellParts, context: CellContext): Shown | undefined {
  if (inline !== null && (type === 'inlineStr' || value === null)) return cellText(inline);
  if (value === null) return null;
  switch (type) {
    case 's':
      return value.trim() === '' ? null : context.strings[wholeNumber(value)];
    case 'inlineStr':
    case 'str':
      return cellText(value);
    case 'b':
      return TRUTH.get(value.trim()) ?? cellText(value.trim());
    case 'e':
      return { error: value.trim() };
    case 'd':
      return isoDay(value.trim());
    default:
      return numberOf(value, style !== undefined && context.dateStyles[wholeNumber(style)] === true, context.date1904);
  }
}

/** A whole number written in digits alone; -1 for anything else. */
function wholeNumber(text: string): number {
  const digits = text.trim();
  let number = digits === '' ? -1 : 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** A day as text; a time of day alone stays a text, and a day that there is not. */
function isoDay(text: string): Shown {
  const day = ISO_DAY.exec(text)?.[1];
  return day !== undefined && isDay(day) ? { date: day } : text;
}

/** A number with the fifteen significant digits Excel keeps; what is none is a text, so that a person is told. */
function numberOf(text: string, isDate: boolean, date1904: boolean): Shown {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const short = trimmed.length < 10 ? wholeNumber(trimmed) : -1;
  if (short < 0 && !NUMBER.test(trimmed)) return cellText(text);
  const exact = short < 0 ? Number(trimmed) : short;
  if (!Number.isFinite(exact)) return { error: '#NUM!' };
  const number = Number.isInteger(exact) && Math.abs(exact) < 1e15 ? exact : Number(exact.toPrecision(15));
  if (!isDate) return number;
  const day = dayOf(number, date1904);
  return day === null ? { error: '#NUM!' } : { date: day };
}
