/** What was typed under the list of pupils, told from what the form itself and a teacher's own sums put there. */
import type { FieldKey } from '../fields/field-key.js';
import { fieldSpec } from '../fields/field-key.js';
import { parseCell } from '../rules/parse-cell.js';
import { squash } from '../text/normalise.js';
import type { RawSheet } from './raw.js';
import { isBlank, rawAt, rawText } from './raw-text.js';

/** The line for place and day, before and after it was filled in. */
const DAY_LINE = /ngày.*tháng.*năm/iu;

/** Whether a cell under the list looks like a value of a pupil. `closing` are the form's own texts there, squashed. */
export type LooksTyped = (row: number, column: number, field: FieldKey | null) => boolean;

export function typedBelow(sheet: RawSheet, closing: ReadonlySet<string>): LooksTyped {
  const isSpread = (row: number, column: number): boolean =>
    (sheet.merges ?? []).some(
      ({ top, bottom, left, right }) =>
        left < right && row >= top && row <= bottom && column >= left && column <= right,
    );
  return (row, column, field) => {
    const cell = rawAt(sheet, row, column);
    // Sums under a column are formulas; captions are spread over several columns.
    if (isBlank(cell) || (typeof cell === 'object' && cell !== null && 'formula' in cell)) return false;
    const text = rawText(cell);
    if (closing.has(squash(text)) || DAY_LINE.test(text) || isSpread(row, column)) return false;
    if (field === null || ['remark', 'text'].includes(fieldSpec(field).kind)) return true;
    const parsed = parseCell(field, cell);
    return parsed.ok && parsed.value !== null;
  };
}
