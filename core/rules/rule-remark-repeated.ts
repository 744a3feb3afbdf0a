import type { Issue } from './issue.js';
import type { Rule } from './sheet-view.js';

const FEWEST = 5;

/** One remark for more than half the class, at least five pupils: pasted down the column (TT27 article 4). */
export const ruleRemarkRepeated: Rule = ({ rows }) => {
  const issues: Issue[] = [];
  const total = rows.length;
  const fields = new Set(rows.flatMap(({ columns }) => columns.remarks.map(({ field }) => field)));
  for (const field of fields) {
    const repeated = repeatedText(rows.map(({ cells }) => cells[field]));
    if (!repeated) continue;
    const { count } = repeated;
    issues.push({ rule: 'remark-repeated', severity: 'warning', pupil: null, field, params: { count, total } });
  }
  return issues;
};

/** The remark that too many of a class have, and how many; null where there is none. Majority vote, then a count. */
export function repeatedText(remarks: readonly (string | undefined)[]): { text: string; count: number } | null {
  let candidate: string | undefined;
  let votes = 0;
  for (const text of remarks) {
    if (votes === 0) candidate = text;
    votes += text === candidate ? 1 : -1;
  }
  if (candidate === undefined) return null;
  const count = remarks.filter((text) => text === candidate).length;
  return count >= FEWEST && count * 2 > remarks.length ? { text: candidate, count } : null;
}
