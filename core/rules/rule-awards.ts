import { RESULTS } from '../codes/levels.js';
import type { Law } from '../law/law.js';
import { mayDiffer } from '../results/assess.js';
import type { Issue } from './issue.js';
import { listOf } from './params.js';
import type { PupilRow, Rule } from './sheet-view.js';

const AWARD = 'award.YEAR_END';

/** The year-end award against the result (TT27 article 13): certain, possible or neither, as the law's table says. */
export const ruleAwards: Rule = ({ law, rows }) =>
  rows.flatMap((row): Issue[] => {
    const found = judge(law, row);
    return found ? [{ ...found, pupil: row.pupil.id, field: AWARD }] : [];
  });

function judge(
  { awards }: Law,
  { pupil, cells, assessment }: PupilRow,
): Pick<Issue, 'rule' | 'severity' | 'params'> | undefined {
  if (!assessment || pupil.mode === 'not-assessed') return undefined;
  const ticked = cells[AWARD] !== undefined;
  const { result, missing, because } = assessment;
  if (!ticked) return assessment.certain ? { rule: 'award-missing', severity: 'warning', params: {} } : undefined;
  // No plan is known here, so nothing is said to be missing from it.
  if (result === null && pupil.mode === 'adjusted') return undefined;
  if (result === null) return { rule: 'award-too-early', severity: 'warning', params: { fields: listOf(missing) } };
  const differs = mayDiffer(pupil.mode);
  // Where the teacher's own result may stand, it carries the award; that it differs is said at the result.
  const good = RESULTS.filter((each) => awards[each]);
  if (good.includes(result) || (differs && good.some((each) => cells[`result.${each}`] !== undefined)))
    return undefined;
  return {
    rule: 'award-not-allowed',
    severity: differs ? 'warning' : 'error',
    params: { result, because: listOf(because) },
  };
}
