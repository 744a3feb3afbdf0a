import { type FieldKey, fieldSpec } from '../fields/field-key.js';
import type { SubjectCode } from '../fields/subjects.js';
import type { Law } from '../law/law.js';
import type { PupilOnSheet } from '../sheet/context.js';
import type { Issue } from './issue.js';
import type { GradeColumns, PupilRow, Rule } from './sheet-view.js';

/**
 * Values that a finished sheet has: levels, scores, traits; at year end the remarks on traits and by the homeroom
 * teacher, height and weight, absences. Only a warning until somebody signs (decision 5).
 */
export const ruleMissing: Rule = ({ law, rows }) => {
  const issues: Issue[] = [];
  const optional = optionalWithValues(law, rows);
  const needed = new Map<string, readonly FieldKey[]>();
  for (const { pupil, cells, columns } of rows) {
    const key = pupil.mode + pupil.grade;
    let fields = needed.get(key);
    if (!fields) needed.set(key, (fields = neededBy(law, pupil, columns, optional)));
    for (const field of fields) {
      if (cells[field] === undefined) {
        issues.push({ rule: 'value-missing', severity: 'warning', pupil: pupil.id, field, params: {} });
      }
    }
  }
  return issues;
};

/**
 * A pupil who is not assessed needs nothing. In a special class only Tiếng Việt and Toán are asked for (article 8.3).
 * With an individual plan the plan, which nobody has told us, says what is assessed: no gap is called one (article 8.1).
 */
function neededBy(
  law: Law,
  { grade, mode }: PupilOnSheet,
  { fields }: GradeColumns,
  optional: ReadonlySet<SubjectCode>,
): FieldKey[] {
  if (mode === 'not-assessed') return [];
  return fields.filter((field) => {
    const { kind, subject } = fieldSpec(field);
    if (kind === 'measure' || kind === 'count') return true;
    if (mode === 'adjusted' || kind === 'tick' || kind === 'text') return false;
    if (mode === 'special') return kind !== 'remark' && !!subject && law.specialClassSubjects.includes(subject);
    if (kind === 'remark') return !subject;
    return !subject || law.compulsory[grade].includes(subject) || optional.has(subject);
  });
}

/** Optional subjects that most of the class have a level in: there, a gap is an oversight. Some pupils take none. */
function optionalWithValues(law: Law, rows: readonly PupilRow[]): ReadonlySet<SubjectCode> {
  const counts = new Map<SubjectCode, number>();
  for (const { pupil, cells } of rows) {
    for (const subject of law.optional[pupil.grade]) {
      if (cells[`subject.${subject}.level`] !== undefined) counts.set(subject, (counts.get(subject) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count * 2 > rows.length).map(([subject]) => subject));
}
