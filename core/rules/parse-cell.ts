/** From what stands in a cell to a canonical value, or to findings that say why not. */
import type { FieldKey } from '../fields/field-key.js';
import type { Value } from '../sheet/values.js';
import type { RawCell } from '../workbook/raw.js';
import type { Issue } from './issue.js';

/** A finding that still lacks its pupil and field. */
export type CellIssue = Pick<Issue, 'rule' | 'severity' | 'params' | 'fix'>;

export type ParsedCell =
  | { readonly ok: true; readonly value: Value; readonly issues: readonly CellIssue[] }
  /** `typed` is what the person sees in the cell; at least one issue is an error. */
  | { readonly ok: false; readonly typed: string; readonly issues: readonly CellIssue[] };

/** Read one cell of a field. Never throws, whatever the cell holds. */
export function parseCell(_field: FieldKey, raw: RawCell): ParsedCell {
  return { ok: true, value: raw === null ? null : String(raw), issues: [] };
}
