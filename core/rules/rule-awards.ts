import type { Issue } from './issue.js';
import { listOf } from './params.js';
import type { PupilRow, Rule } from './sheet-view.js';

const AWARD = 'award.YEAR_END';

/** The year-end award against the result (TT27 article 13): certain for HTXS, possible for HTT, not below. */
export const ruleAwards: Rule = ({ rows }) =>
  rows.flatMap((row): Issue[] => {
    const found = judge(row);
    return found ? [{ ...found, pupil: row.pupil.id, field: AWARD }] : [];
  });

function judge({ pupil, cells, assessment }: PupilRow): Pick<Issue, 'rule' | 'severity' | 'params'> | undefined {
  // An individual plan's result may differ from the computed one, so nothing is said of its award.
  if (!assessment || pupil.mode === 'adjusted' || pupil.mode === 'not-assessed') return undefined;
  const ticked = cells[AWARD] !== undefined;
  const { result, awards, missing, because } = assessment;
  if (!ticked) return awards.includes('HSXS') ? { rule: 'award-missing', severity: 'warning', params: {} } : undefined;
  if (result === null) return { rule: 'award-too-early', severity: 'warning', params: { fields: listOf(missing) } };
  if (awards.length > 0) return undefined;
  return { rule: 'award-not-allowed', severity: 'error', params: { result, because: listOf(because) } };
}
