import { WIDEST } from '../law/widest.js';
import { plain } from '../text/normalise.js';
import type { RawScalar } from '../sheet/raw-cell.js';
import { refused, shown, taken, warning } from './cell-issue.js';
import { numberOfLetters, readNumber } from './read-number.js';
import type { ParsedCell } from './parse-cell.js';

const LAWFUL: ReadonlyMap<string, ParsedCell> = new Map(
  Array.from({ length: WIDEST.mostScore - WIDEST.leastScore + 1 }, (_, i) => WIDEST.leastScore + i).map((score) => [
    String(score),
    // The circular no longer forbids a nought, but it is nearly always a pupil who was absent.
    score === 0 ? taken('0', warning('score-zero', {})) : taken(String(score)),
  ]),
);

/** A test score: a whole number from 0 to 10 (TT27 article 7.1d). `8,0` is 8; 8,5 is refused, never rounded. */
export function parseScore(raw: RawScalar): ParsedCell {
  const known = LAWFUL.get(String(raw));
  if (known) return known;
  const typed = plain(String(raw));
  if (typed === '') return taken(null);
  const score = readNumber(raw);
  if (score === undefined)
    return numberOfLetters(typed, (text) => LAWFUL.has(text)) ?? refused('score-not-number', typed);
  const params = { typed: typeof raw === 'number' ? raw : shown(typed) };
  if (!Number.isInteger(score)) return refused('score-not-whole', typed, params);
  return LAWFUL.get(String(score)) ?? refused('score-out-of-range', typed, params);
}
