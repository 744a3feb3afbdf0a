import { SUPPLEMENTARY } from '../codes/periods.js';
import type { Issue } from './issue.js';
import type { Rule } from './sheet-view.js';

/**
 * At year end the transcript says what a pupil has not yet completed (TT27 appendix 1). That remark stays where the level is
 * assessed anew.
 */
export const ruleRemarkNeeded: Rule = ({ context, law, rows }) => {
  if (context.period === SUPPLEMENTARY) return [];
  const issues: Issue[] = [];
  const needed = new Set<string | undefined>(law.remarkNeeded);
  for (const { pupil, cells, columns } of rows) {
    for (const { field, ofSubject, levels } of columns.remarks) {
      const level = cells[levels[0]!];
      if (!ofSubject || !needed.has(level) || cells[field] !== undefined) continue;
      issues.push({ rule: 'remark-needed', severity: 'warning', pupil: pupil.id, field, params: {} });
    }
  }
  return issues;
};
