import { tidy } from '../text/normalise.js';
import type { RawScalar } from '../workbook/raw.js';
import { refused, shown, taken } from './cell-issue.js';
import { readNumber } from './read-number.js';
import type { ParsedCell } from './parse-cell.js';

/** Most a pupil can miss in a year: 35 weeks of ten half-day sessions (Curriculum 2018). */
export const MOST_ABSENCES = 350;

/** Absences: a whole number from 0 to `MOST_ABSENCES`. */
export function parseCount(raw: RawScalar): ParsedCell {
  const typed = tidy(String(raw));
  if (typed === '') return taken(null);
  const count = readNumber(raw);
  if (count !== undefined && Number.isInteger(count) && count >= 0 && count <= MOST_ABSENCES)
    return taken(String(count));
  return refused('count-not-whole', typed, {
    typed: typeof raw === 'number' ? raw : shown(typed),
    most: MOST_ABSENCES,
  });
}
