/** Judge what a workbook holds for one class sheet: the same way in the pane, on the page, on the command line, on the server. */
import type { Change } from '../contract/push.js';
import { type FieldKey } from '../fields/field-key.js';
import { assess, type Assessment } from '../results/assess.js';
import { checkSheet } from '../rules/check-sheet.js';
import { parseCell } from '../rules/parse-cell.js';
import type { SheetContext } from '../sheet/context.js';
import { type PupilId, type SheetValues, valueAt } from '../sheet/values.js';
import type { CellPlace, PlacedIssue, ReadPart } from '../workbook/read-types.js';

export interface CheckedPart {
  readonly context: SheetContext;
  /** Base overlaid with every cell that could be read. */
  readonly values: SheetValues;
  /** Cells that differ from the base, as typed where they could not be read. */
  readonly changes: readonly Change[];
  readonly issues: readonly PlacedIssue[];
  readonly assessments: readonly Assessment[];
}

/** Check a part by its own context, or by the server's newer one. A missing row or column deletes nothing (decision 4). */
export function checkPart(part: ReadPart, context: SheetContext = part.context): CheckedPart {
  const values: Record<PupilId, Partial<Record<FieldKey, string>>> = {};
  for (const [pupil, row] of Object.entries(part.base)) values[pupil] = { ...row };
  const places = new Map<string, CellPlace>();
  const changes: Change[] = [];
  const issues: PlacedIssue[] = [...part.issues];

  for (const { pupil, field, raw, sheet, cell } of part.cells) {
    places.set(`${pupil}\n${field}`, { sheet, cell });
    const parsed = parseCell(field, raw);
    issues.push(...parsed.issues.map((issue) => ({ ...issue, pupil, field, sheet, cell })));
    const base = valueAt(part.base, pupil, field);
    const value = parsed.ok ? parsed.value : parsed.typed;
    if (value !== base) changes.push({ pupil, field, base, value });
    const row = (values[pupil] ??= {});
    if (parsed.ok && parsed.value !== null) row[field] = parsed.value;
    else delete row[field];
  }
  const unread = new Set(
    issues.filter(({ severity }) => severity === 'error').map(({ pupil, field }) => `${pupil}\n${field}`),
  );
  for (const issue of checkSheet(context, values)) {
    // A cell that could not be read is not also "missing".
    if (issue.rule === 'value-missing' && unread.has(`${issue.pupil}\n${issue.field}`)) continue;
    const place = places.get(`${issue.pupil}\n${issue.field}`);
    issues.push({ ...issue, sheet: place?.sheet ?? null, cell: place?.cell ?? null });
  }
  return { context, values, changes, issues, assessments: assess(context, values) };
}
