import { TICK } from '../codes/levels.js';
import { plain } from '../text/normalise.js';
import type { RawScalar } from '../sheet/raw-cell.js';
import { refused, taken } from './cell-issue.js';
import type { ParsedCell } from './parse-cell.js';

// Crosses and check marks of keyboards and symbol tables; v is the check mark of those who have no other key.
const MARKS = new Set('xX×✕✖✗✘☒✓✔☑vV√хХ');

/** A cell that is marked X or left empty (TT27 appendix 2, item 4). */
export function parseTick(raw: RawScalar): ParsedCell {
  const typed = plain(String(raw));
  if (typed === '') return taken(null);
  return MARKS.has(typed.replaceAll('\ufe0f', '')) ? taken(TICK) : refused('tick-unknown', typed);
}
