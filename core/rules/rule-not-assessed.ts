import { type FieldKind, fieldSpec } from '../fields/field-key.js';
import type { Issue } from './issue.js';
import type { Rule } from './sheet-view.js';

// Health, absences and notes are kept for every pupil.
const ASSESSMENT: ReadonlySet<FieldKind> = new Set(['subject-level', 'score', 'trait-level', 'tick', 'remark']);

/** Values for a pupil who is recorded as not assessed (decision 26). */
export const ruleNotAssessed: Rule = ({ rows }) => {
  const issues: Issue[] = [];
  for (const { pupil, cells, columns } of rows) {
    if (pupil.mode !== 'not-assessed') continue;
    const count = columns.fields.filter(
      (field) => cells[field] !== undefined && ASSESSMENT.has(fieldSpec(field).kind),
    ).length;
    if (count > 0) {
      issues.push({
        rule: 'not-assessed-values',
        severity: 'warning',
        pupil: pupil.id,
        field: null,
        params: { count },
      });
    }
  }
  return issues;
};
