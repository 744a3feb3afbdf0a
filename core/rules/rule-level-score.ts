import type { SubjectLevel } from '../codes/levels.js';
import type { Law } from '../law/law.js';
import type { Issue } from './issue.js';
import type { Rule } from './sheet-view.js';

/** A level that seldom goes with its score. A level is never computed from a score (TT27 article 7). */
export const ruleLevelScore: Rule = ({ law, rows }) => {
  const issues: Issue[] = [];
  for (const { pupil, cells, columns } of rows) {
    for (const column of columns.scores) {
      const score = cells[column.field];
      const level = cells[column.level];
      if (score === undefined || level === undefined || !isDoubtful(law, level, Number(score))) continue;
      const params = { level, score };
      issues.push({ rule: 'level-score-doubtful', severity: 'warning', pupil: pupil.id, field: column.field, params });
    }
  }
  return issues;
};

function isDoubtful({ doubtful }: Law, level: string, score: number): boolean {
  const band = doubtful[level as SubjectLevel];
  return band !== undefined && (score < (band.below ?? -Infinity) || score >= (band.from ?? Infinity));
}
