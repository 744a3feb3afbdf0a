import { tidy } from '../text/normalise.js';
import type { RawScalar } from '../workbook/raw.js';
import { refused, shown, taken } from './cell-issue.js';
import { readNumber } from './read-number.js';
import type { ParsedCell } from './parse-cell.js';

// More than the days of a school year.
const MOST = 200;

/** Days of absence: a whole number from 0 to 200. */
export function parseCount(raw: RawScalar): ParsedCell {
  const typed = tidy(String(raw));
  if (typed === '') return taken(null);
  const count = readNumber(raw);
  if (count !== undefined && Number.isInteger(count) && count >= 0 && count <= MOST) return taken(String(count));
  return refused('count-not-whole', typed, { typed: typeof raw === 'number' ? raw : shown(typed), most: MOST });
}
