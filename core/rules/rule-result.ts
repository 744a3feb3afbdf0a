import type { FieldKey } from '../fields/field-key.js';
import { type Result, RESULTS } from '../levels.js';
import type { Assessment } from '../results/assess.js';
import type { Issue } from './issue.js';
import { listOf } from './params.js';
import type { PupilRow, Rule } from './sheet-view.js';

/** The ticked result against what Article 9 makes of the values. */
export const ruleResult: Rule = ({ rows }) =>
  rows.flatMap((row) => (row.assessment && row.pupil.mode !== 'not-assessed' ? judge(row, row.assessment) : []));

function judge({ pupil, cells }: PupilRow, assessment: Assessment): Issue[] {
  const ticked = RESULTS.filter((result) => cells[`result.${result}`] !== undefined);
  const [only, ...more] = ticked;
  if (!only || (more.length === 0 && only === assessment.result)) return [];
  const issue = (rule: Issue['rule'], severity: Issue['severity'], result: Result, params: Issue['params']): Issue => {
    const field: FieldKey = `result.${result}`;
    return { rule, severity, pupil: pupil.id, field, params };
  };
  // At each of them: nobody but the teacher knows which one is meant.
  if (more.length > 0)
    return ticked.map((result) => issue('result-two-ticks', 'error', result, { count: ticked.length }));
  if (assessment.result === null) {
    // With an individual plan nothing is missing: the plan's own result stands.
    if (assessment.missing.length === 0) return [];
    return [issue('result-too-early', 'warning', only, { ticked: only, fields: listOf(assessment.missing) })];
  }
  const params = { ticked: only, result: assessment.result, because: listOf(assessment.because) };
  // The individual plan may override the computed result with a reason (article 8).
  return pupil.mode === 'adjusted'
    ? [issue('result-differs', 'warning', only, params)]
    : [issue('result-contradicts', 'error', only, params)];
}
