import { tidy } from '../text/normalise.js';
import type { RawScalar } from '../workbook/raw.js';

const DECIMAL = /^[+-]?\d{1,9}(?:[.,]\d{1,9})?$/;

/** A number, or text that is one with decimal comma or dot; no exponents, no thousands. -0 is 0. */
export function readNumber(raw: RawScalar): number | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw + 0 : undefined;
  const text = tidy(String(raw));
  return DECIMAL.test(text) ? Number(text.replace(',', '.')) + 0 : undefined;
}
