import type { FieldKey } from '../fields/field-key.js';
import { plain } from '../text/normalise.js';
import type { RawScalar } from '../sheet/raw-cell.js';
import { refused, shown, taken } from './cell-issue.js';
import { numberOfLetters, readNumber } from './read-number.js';
import type { ParsedCell } from './parse-cell.js';

interface Measure {
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly example: string;
}

// Bounds are those of children of primary age with room to spare; beyond them it is a slip of unit or key.
const HEIGHT: Measure = { unit: 'cm', least: 50, most: 220, example: '128' };
const WEIGHT: Measure = { unit: 'kg', least: 8, most: 150, example: '26.5' };

/** Height in cm or weight in kg; kept with at most two decimals, `.` and no trailing zeros. A unit written behind is understood. */
export function parseMeasure(field: FieldKey, raw: RawScalar): ParsedCell {
  const measure = field === 'health.height' ? HEIGHT : WEIGHT;
  const { unit, least, most } = measure;
  const typed = plain(String(raw));
  if (typed === '') return taken(null);
  const bare = typed.toLowerCase().endsWith(unit) ? typed.slice(0, -unit.length) : typed;
  const number = readNumber(typeof raw === 'number' ? raw : bare);
  if (number === undefined)
    return (
      numberOfLetters(bare, (text) => readNumber(text) !== undefined) ??
      refused('measure-not-number', typed, { typed: shown(typed), unit, example: measure.example })
    );
  const value = hundredths(number);
  if (value >= least && value <= most) return taken(String(value));
  const params = { typed: typeof raw === 'number' ? raw : shown(bare), unit, least, most };
  // 1.28 can only be metres.
  const inMetres = measure === HEIGHT && value * 100 >= least && value * 100 <= most;
  return refused('measure-out-of-range', typed, params, inMetres ? String(hundredths(value * 100)) : undefined);
}

const hundredths = (number: number): number => Math.round(number * 100) / 100;
