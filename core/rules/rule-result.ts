import type { FieldKey } from '../fields/field-key.js';
import { type Result, RESULTS } from '../codes/levels.js';
import { type Assessment, mayDiffer } from '../results/assess.js';
import { SUPPLEMENTARY } from '../codes/periods.js';
import type { Issue } from './issue.js';
import { listOf } from './params.js';
import type { PupilRow, Rule } from './sheet-view.js';

/** The ticked result against what Article 9 makes of the values; a result nobody ticked once they are complete. */
export const ruleResult: Rule = ({ context, rows }) =>
  context.period === SUPPLEMENTARY
    ? rows.flatMap(twoTicks)
    : rows.flatMap((row) => (row.assessment && row.pupil.mode !== 'not-assessed' ? judge(row, row.assessment) : []));

const tickedIn = ({ cells }: PupilRow): Result[] => RESULTS.filter((result) => cells[`result.${result}`] !== undefined);

/** At each of them: nobody but the teacher knows which one is meant. */
function twoTicks(row: PupilRow): Issue[] {
  const ticked = tickedIn(row);
  if (ticked.length < 2) return [];
  return ticked.map((result): Issue => {
    const field: FieldKey = `result.${result}`;
    return {
      rule: 'result-two-ticks',
      severity: 'error',
      pupil: row.pupil.id,
      field,
      params: { count: ticked.length },
    };
  });
}

function judge(row: PupilRow, assessment: Assessment): Issue[] {
  const { pupil } = row;
  const [only, ...more] = tickedIn(row);
  if (more.length > 0) return twoTicks(row);
  if (only === assessment.result) return [];
  const because = listOf(assessment.because);
  const issue = (rule: Issue['rule'], severity: Issue['severity'], result: Result, params: Issue['params']): Issue => {
    const field: FieldKey = `result.${result}`;
    return { rule, severity, pupil: pupil.id, field, params };
  };
  if (!only) {
    // Where the teacher may judge otherwise than the values, no result is suggested.
    if (assessment.result === null || pupil.mode !== 'normal') return [];
    return [issue('result-missing', 'warning', assessment.result, { result: assessment.result, because })];
  }
  if (assessment.result === null) {
    // With an individual plan, which nobody has told us, the plan's own result stands.
    if (pupil.mode === 'adjusted' || assessment.missing.length === 0) return [];
    return [issue('result-too-early', 'warning', only, { ticked: only, fields: listOf(assessment.missing) })];
  }
  const params = { ticked: only, result: assessment.result, because };
  // An individual plan or a special class's teacher may override the computed result with a reason (article 8).
  return mayDiffer(pupil.mode)
    ? [issue('result-differs', 'warning', only, params)]
    : [issue('result-contradicts', 'error', only, params)];
}
