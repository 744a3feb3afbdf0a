/** What checkSheet says of a complete sheet into which a test puts a few values. */
import assert from 'node:assert/strict';
import { checkSheet } from '../../core/rules/check-sheet.js';
import type { Issue } from '../../core/rules/issue.js';
import type { PupilOnSheet, SheetContext } from '../../core/sheet/context.js';
import type { SheetValues } from '../../core/sheet/values.js';
import { buildContext, buildPupil, type ContextParts, fullValues, type Overrides } from './sheets.js';

export type Cells = Overrides[string];
type Parts = ContextParts & { readonly pupil?: Partial<PupilOnSheet> };

/** All findings as `rule field`. */
export const rulesOf = (context: SheetContext, values: SheetValues): string[] =>
  checkSheet(context, values).map(({ rule, field }) => (field ? `${rule} ${field}` : rule));

/** Findings as `rule field` when the first pupil has these values. */
export function found(cells: Cells, parts: Parts = {}): string[] {
  const context = contextOf(parts);
  return rulesOf(context, fullValues(context, { [context.pupils[0]!.id]: cells }));
}

/** The one finding when the first pupil has these values; those about missing values left out. */
export function one(cells: Cells, parts: Parts = {}): Issue {
  const context = contextOf(parts);
  const issues = checkSheet(context, fullValues(context, { [context.pupils[0]!.id]: cells })).filter(
    ({ rule }) => rule !== 'value-missing',
  );
  assert.equal(issues.length, 1, JSON.stringify(issues));
  return issues[0]!;
}

function contextOf({ pupil, ...parts }: Parts): SheetContext {
  return buildContext({ pupils: [buildPupil({ grade: parts.grade ?? 4, ...pupil })], ...parts });
}
