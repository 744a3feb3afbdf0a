import type { Result } from '../codes/levels.js';
import { mayDiffer } from '../results/assess.js';
import type { Issue } from './issue.js';
import { listOf } from './params.js';
import type { PupilRow, Rule } from './sheet-view.js';

const AWARD = 'award.YEAR_END';
/** Results that may be awarded. */
const GOOD: readonly Result[] = ['HTXS', 'HTT'];

/** The year-end award against the result (TT27 article 13): certain for HTXS, possible for HTT, not below. */
export const ruleAwards: Rule = ({ rows }) =>
  rows.flatMap((row): Issue[] => {
    const found = judge(row);
    return found ? [{ ...found, pupil: row.pupil.id, field: AWARD }] : [];
  });

function judge({ pupil, cells, assessment }: PupilRow): Pick<Issue, 'rule' | 'severity' | 'params'> | undefined {
  if (!assessment || pupil.mode === 'not-assessed') return undefined;
  const ticked = cells[AWARD] !== undefined;
  const { result, awards, missing, because } = assessment;
  if (!ticked) return awards.includes('HSXS') ? { rule: 'award-missing', severity: 'warning', params: {} } : undefined;
  // No plan is known here, so nothing is said to be missing from it.
  if (result === null && pupil.mode === 'adjusted') return undefined;
  if (result === null) return { rule: 'award-too-early', severity: 'warning', params: { fields: listOf(missing) } };
  const differs = mayDiffer(pupil.mode);
  // Where the teacher's own result may stand, it carries the award; that it differs is said at the result.
  if (GOOD.includes(result) || (differs && GOOD.some((good) => cells[`result.${good}`] !== undefined)))
    return undefined;
  return {
    rule: 'award-not-allowed',
    severity: differs ? 'warning' : 'error',
    params: { result, because: listOf(because) },
  };
}
