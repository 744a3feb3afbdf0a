import { type TypingFault, typingFault } from '../text/check-typing.js';
import type { Issue } from './issue.js';
import type { Rule } from './sheet-view.js';
import { typingIssue } from './typing-issue.js';

/** Stored texts in old encodings or not typed whole; `parseCell` says the same of a cell as it is read. */
export const ruleTyping: Rule = ({ rows }) => {
  const issues: Issue[] = [];
  // A remark of the bank stands in many rows.
  const judged = new Map<string, TypingFault | undefined>();
  for (const { pupil, cells, columns } of rows) {
    for (const field of [...columns.remarks.map((column) => column.field), ...columns.texts]) {
      const text = cells[field];
      if (text === undefined) continue;
      if (!judged.has(text)) judged.set(text, typingFault(text));
      const fault = judged.get(text);
      const issue = fault && typingIssue(field, fault);
      if (issue) issues.push({ ...issue, pupil: pupil.id, field });
    }
  }
  return issues;
};
