import { neededFieldsFor } from '../results/needed-fields.js';
import type { Issue } from './issue.js';
import type { Rule } from './sheet-view.js';

/** Values that a finished sheet has and this one has not yet. Only a warning until somebody signs (decision 5). */
export const ruleMissing: Rule = ({ context, values, rows }) => {
  const issues: Issue[] = [];
  const needed = neededFieldsFor(context, values);
  for (const { pupil, cells } of rows) {
    for (const field of needed(pupil)) {
      if (cells[field] === undefined) {
        issues.push({ rule: 'value-missing', severity: 'warning', pupil: pupil.id, field, params: {} });
      }
    }
  }
  return issues;
};
