import { WIDEST } from '../law/widest.js';
import { plain } from '../text/normalise.js';
import type { RawScalar } from '../sheet/raw-cell.js';
import { refused, shown, taken } from './cell-issue.js';
import { numberOfLetters, readNumber } from './read-number.js';
import type { ParsedCell } from './parse-cell.js';

const isLawful = (count: number | undefined): boolean =>
  count !== undefined && Number.isInteger(count) && count >= 0 && count <= WIDEST.absences;

/** Absences: a whole number from 0 to what the law's tables know. */
export function parseCount(raw: RawScalar): ParsedCell {
  const typed = plain(String(raw));
  if (typed === '') return taken(null);
  const count = readNumber(raw);
  if (isLawful(count)) return taken(String(count));
  const letters = count === undefined && numberOfLetters(typed, (text) => isLawful(readNumber(text)));
  if (letters) return letters;
  return refused('count-not-whole', typed, {
    typed: typeof raw === 'number' ? raw : shown(typed),
    most: WIDEST.absences,
  });
}
