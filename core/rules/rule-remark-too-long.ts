import type { Issue } from './issue.js';
import type { Rule } from './sheet-view.js';

/** Remarks longer than the law's table of this year allows. */
export const ruleRemarkTooLong: Rule = ({ law, rows }) => {
  const issues: Issue[] = [];
  const limit = law.remarkMaxLength;
  for (const { pupil, cells, columns } of rows) {
    for (const { field } of columns.remarks) {
      const length = cells[field]?.length ?? 0;
      if (length > limit) {
        issues.push({ rule: 'text-too-long', severity: 'error', pupil: pupil.id, field, params: { length, limit } });
      }
    }
  }
  return issues;
};
