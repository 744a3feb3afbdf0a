import { digitsAsTheyLook } from '../text/lookalikes.js';
import { plain } from '../text/normalise.js';
import type { RawScalar } from '../sheet/raw-cell.js';
import { refused, shown } from './cell-issue.js';
import type { ParsedCell } from './parse-cell.js';

const DECIMAL = /^[+-]?\d{1,9}(?:[.,]\d{1,9})?$/;

/** A number, or text that is one with decimal comma or dot; no exponents, no thousands. -0 is 0. */
export function readNumber(raw: RawScalar): number | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw + 0 : undefined;
  const text = plain(String(raw));
  return DECIMAL.test(text) ? Number(text.replace(',', '.')) + 0 : undefined;
}

/** A cell in which letters stand for 0 and 1 (1O, l0): named as such where it would be right with digits. */
export function numberOfLetters(typed: string, isRight: (text: string) => boolean): ParsedCell | undefined {
  const seen = digitsAsTheyLook(typed);
  if (!seen || !isRight(seen.number)) return undefined;
  const { number, letter, like, code } = seen;
  return refused('letter-lookalike', typed, { typed: shown(typed), letter, like, code }, number);
}
