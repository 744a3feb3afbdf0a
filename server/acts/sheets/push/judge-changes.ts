import { applyChanges, type CellChange, type SheetDocument, valuesOf } from '../../../../core/merge/document.js';
import { type Conflict, merge, type ProposedChange } from '../../../../core/merge/merge.js';
import { sheetErrors } from '../../../../core/rules/check-sheet.js';
import type { Issue } from '../../../../core/rules/issue.js';
import type { SheetContext } from '../../../../core/sheet/context.js';
import { cellKey } from '../../../../core/codes/cell-key.js';
import type { RefusedCell } from './stored-answer.js';

export interface Judged {
  readonly changes: readonly CellChange[];
  readonly conflicts: readonly Conflict[];
  /** With the canonical value; the caller knows what was typed. */
  readonly refused: readonly RefusedCell[];
  /** The sheet once `changes` are made. */
  readonly next: SheetDocument;
}

/**
 * Merge the proposed changes into a sheet and refuse exactly those at whose own cell an error would stand. Refusing
 * one brings its old value back, which may make another one wrong, so it is repeated until nothing is refused.
 */
export function judgeChanges(
  context: SheetContext,
  document: SheetDocument,
  baseRevision: number,
  proposed: readonly ProposedChange[],
): Judged {
  const merged = merge(document, baseRevision, proposed);
  const refused: RefusedCell[] = [];
  let changes = merged.changes;
  for (;;) {
    const next = applyChanges(document, changes);
    const errors = changes.length ? errorsByCell(context, next) : new Map<string, Issue>();
    const kept = errors.size === 0 ? changes : changes.filter((change) => !errors.has(cellKey(change)));
    if (kept.length === changes.length) return { changes, conflicts: merged.conflicts, refused, next };
    for (const change of changes) {
      const issue = errors.get(cellKey(change));
      if (!issue) continue;
      const { pupil, field, after } = change;
      refused.push({
        pupil,
        field,
        value: after,
        reason: { rule: issue.rule, severity: issue.severity, params: issue.params },
      });
    }
    changes = kept;
  }
}

function errorsByCell(context: SheetContext, document: SheetDocument): Map<string, Issue> {
  const errors = new Map<string, Issue>();
  for (const issue of sheetErrors(context, valuesOf(document))) {
    if (issue.pupil !== null && issue.field !== null) {
      errors.set(cellKey({ pupil: issue.pupil, field: issue.field }), issue);
    }
  }
  return errors;
}
