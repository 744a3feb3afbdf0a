/** Judge what a workbook holds for one class sheet: the same way in the pane, on the page, on the command line, on the server. */
import { cellKey } from '../codes/cell-key.js';
import type { Change } from '../contract/push.js';
import { type FieldKey, fieldSpec } from '../fields/field-key.js';
import { assess, type Assessment } from '../results/assess.js';
import { checkSheet } from '../rules/check-sheet.js';
import { parseCell } from '../rules/parse-cell.js';
import type { SheetContext } from '../sheet/context.js';
import { fieldsOf } from '../sheet/sheet-fields.js';
import { type PupilId, type SheetValues, valueAt } from '../sheet/values.js';
import type { CellPlace, PlacedIssue, ReadPart } from '../workbook/read-types.js';

export interface CheckedPart {
  readonly context: SheetContext;
  /** What is stored, overlaid with every changed cell that could be read. */
  readonly values: SheetValues;
  /** Cells that differ from the base, as typed where they could not be read. */
  readonly changes: readonly Change[];
  readonly issues: readonly PlacedIssue[];
  readonly assessments: readonly Assessment[];
}

/**
 * Check a part by its own context and base, or by the server's newer ones: cells this file does not change count as
 * they are stored by now. A missing row or column deletes nothing (decision 4).
 */
export function checkPart(
  part: ReadPart,
  context: SheetContext = part.context,
  stored: SheetValues = part.base,
): CheckedPart {
  const values: Record<PupilId, Partial<Record<FieldKey, string>>> = {};
  for (const [pupil, row] of Object.entries(stored)) values[pupil] = { ...row };
  const places = new Map<PupilId, Map<FieldKey, CellPlace>>();
  const changes: Change[] = [];
  const issues: PlacedIssue[] = [...part.issues];

  for (const { pupil, field, raw, sheet, cell } of part.cells) {
    let own = places.get(pupil);
    if (!own) places.set(pupil, (own = new Map<FieldKey, CellPlace>()));
    own.set(field, { sheet, cell });
    const parsed = parseCell(field, raw);
    const base = valueAt(part.base, pupil, field);
    const value = parsed.ok ? parsed.value : parsed.typed;
    // Somebody else's newer value stands in place of this untouched one, whatever was to be said about it.
    if (parsed.ok && value === base && valueAt(stored, pupil, field) !== base) continue;
    issues.push(...parsed.issues.map((issue) => ({ ...issue, pupil, field, sheet, cell })));
    if (value !== base) changes.push({ pupil, field, base, value });
    const row = (values[pupil] ??= {});
    if (parsed.ok && parsed.value !== null) row[field] = parsed.value;
    else delete row[field];
  }
  const unread = new Set(issues.filter(({ severity }) => severity === 'error').map(cellKey));
  const said = new Set(issues.map((issue) => `${issue.rule}\n${cellKey(issue)}`));
  for (const issue of checkSheet(context, values)) {
    const key = cellKey(issue);
    const { pupil, field } = issue;
    const place = pupil === null || field === null ? undefined : places.get(pupil)?.get(field);
    // A cell that could not be read is not also "missing", nor is one this file does not carry (a teacher's workbook).
    const gap = GAPS.has(issue.rule);
    if (gap && (unread.has(key) || !place)) continue;
    // Reading the cell may have found the same already.
    if (said.has(`${issue.rule}\n${key}`)) continue;
    issues.push({ ...issue, sheet: place?.sheet ?? null, cell: place?.cell ?? null });
  }
  // Who has only her own columns cannot see what a result would be.
  const carries = (pupil: PupilId, field: FieldKey): boolean =>
    places.get(pupil)?.has(field) === true || valueAt(stored, pupil, field) !== null;
  const levels = new Map<number, readonly FieldKey[]>();
  for (const { grade } of context.pupils)
    if (!levels.has(grade)) levels.set(grade, fieldsOf(context, grade).filter(isLevel));
  const whole = new Set(
    context.pupils
      .filter(({ id, grade }) => levels.get(grade)!.every((field) => carries(id, field)))
      .map(({ id }) => id),
  );
  return {
    context,
    values,
    changes,
    issues,
    assessments: assess(context, values).filter(({ pupil }) => whole.has(pupil)),
  };
}

/** Findings that speak of an empty cell. */
const GAPS: ReadonlySet<string> = new Set(['value-missing', 'remark-needed', 'result-missing']);

const isLevel = (field: FieldKey): boolean => ['subject-level', 'trait-level'].includes(fieldSpec(field).kind);
