import type { Issue } from './issue.js';
import type { Rule } from './sheet-view.js';

const FEWEST = 5;

/** One remark for half the class or more, at least five pupils: pasted down the column (TT27 article 4). */
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

/** The remark that too many of a class have, as it is first written, and how many; null where there is none. */
export function repeatedText(remarks: readonly (string | undefined)[]): { text: string; count: number } | null {
  const said = new Map<string, { text: string; count: number }>();
  const asWritten = new Map<string, { text: string; count: number }>();
  for (const text of remarks) {
    if (text === undefined) continue;
    let same = asWritten.get(text);
    if (!same) {
      const words = onlyWords(text);
      same = said.get(words) ?? { text, count: 0 };
      said.set(words, same);
      asWritten.set(text, same);
    }
    same.count++;
  }
  for (const same of said.values()) if (same.count >= FEWEST && same.count * 2 >= remarks.length) return same;
  return null;
}

/** A stop, a space or a capital more does not make another remark. */
const onlyWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s.,;:!…·–-]+/g, ' ')
    .trim();
