/** Values as Excel must be given them so that they arrive as they are: it reads what an add-in writes as if typed. */
import type { CellWrite } from './door.js';

/** Words of letters only are never taken for anything else, these two aside. */
const HARMLESS = /^\p{L}+( \p{L}+)*$/u;
const TRUTH = /^(true|false)$/i;

/**
 * `= + - @` would begin a formula, `1/2` become a date and `08` a number; an apostrophe in front says "text" and is no
 * part of it. In a cell of text format only an apostrophe of the text's own must be said twice.
 */
export function entered(value: CellWrite['value'], numberFormat: unknown): string | number {
  if (value === null) return '';
  if (typeof value === 'number' || value === '') return value;
  const text = value.normalize('NFC');
  const safe = numberFormat === '@' ? !text.startsWith("'") : HARMLESS.test(text) && !TRUTH.test(text);
  return safe ? text : `'${text}`;
}

/** What a cell held, so that it can be put back: formulas as they were, everything else as a value. */
export function enteredAgain(value: unknown, formula: unknown, numberFormat: unknown): unknown {
  const computed = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (computed) return formula;
  return typeof value === 'string' ? entered(value, numberFormat) : value;
}
