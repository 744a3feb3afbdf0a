import { type FieldKey, FIELDS } from '../fields/field-key.js';
import { subjectsOf } from '../sheet/sheet-fields.js';
import type { RuleCode } from '../codes/rules.js';
import type { Issue } from './issue.js';
import type { PupilRow, Rule, SheetView } from './sheet-view.js';

/** A value where this sheet has no such field: subject not taught, no test, another period's or grade's field. */
export const ruleOutOfPlace: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const row of sheet.rows) {
    for (const field in row.cells) {
      if (row.columns.known.has(field)) continue;
      issues.push({
        rule: reason(sheet, row, field as FieldKey),
        severity: 'error',
        pupil: row.pupil.id,
        field: field as FieldKey,
        params: { grade: row.pupil.grade },
      });
    }
  }
  return issues;
};

function reason({ context, law }: SheetView, { pupil }: PupilRow, field: FieldKey): RuleCode {
  const spec = FIELDS.get(field);
  if (!spec?.subject || context.period === 'year') return 'field-not-on-sheet';
  if (!subjectsOf(law, pupil.grade, context.class).includes(spec.subject)) return 'subject-not-taught';
  return spec.kind === 'score' ? 'score-without-test' : 'field-not-on-sheet';
}
