/** Where findings are marked. */
import { placeInSheet } from '../../workbook/address.js';
import type { IssueBody } from '../../contract/cells.js';

export type Severity = 'error' | 'warning';

/** Sheet → row → column → what it is marked as; an error outweighs a warning. */
export type Marks = ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<number, Severity>>>;

export function marksOf(issues: readonly Pick<IssueBody, 'sheet' | 'cell' | 'severity'>[]): Marks {
  const marks = new Map<string, Map<number, Map<number, Severity>>>();
  for (const { sheet, cell, severity } of issues) {
    const place = sheet === null || cell === null ? null : placeInSheet(cell);
    if (sheet === null || place === null) continue;
    const rows = marks.get(sheet) ?? new Map<number, Map<number, Severity>>();
    const columns = rows.get(place.row) ?? new Map<number, Severity>();
    marks.set(sheet, rows.set(place.row, columns));
    if (severity === 'error' || !columns.has(place.column)) columns.set(place.column, severity);
  }
  return marks;
}
