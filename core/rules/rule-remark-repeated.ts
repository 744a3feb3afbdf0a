import type { FieldKey } from '../fields/field-key.js';
import type { Issue } from './issue.js';
import type { PupilRow, Rule } from './sheet-view.js';

const FEWEST = 5;

/** One remark for more than half the class, at least five pupils: pasted down the column (TT27 article 4). */
export const ruleRemarkRepeated: Rule = ({ rows }) => {
  const issues: Issue[] = [];
  const total = rows.length;
  const fields = new Set(rows.flatMap(({ columns }) => columns.remarks.map(({ field }) => field)));
  for (const field of fields) {
    const count = majority(rows, field);
    if (count < FEWEST) continue;
    issues.push({ rule: 'remark-repeated', severity: 'warning', pupil: null, field, params: { count, total } });
  }
  return issues;
};

/** How often a text that stands in more than half the rows occurs; 0 when there is none. Majority vote, then a count. */
function majority(rows: readonly PupilRow[], field: FieldKey): number {
  let candidate: string | undefined;
  let votes = 0;
  for (const { cells } of rows) {
    const text = cells[field];
    if (votes === 0) candidate = text;
    votes += text === candidate ? 1 : -1;
  }
  if (candidate === undefined) return 0;
  const count = rows.filter(({ cells }) => cells[field] === candidate).length;
  return count * 2 > rows.length ? count : 0;
}
