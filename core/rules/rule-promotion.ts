import type { Assessment } from '../results/assess.js';
import type { Law } from '../law/law.js';
import { givenResult } from '../results/given-result.js';
import type { Issue } from './issue.js';
import { listOf } from './params.js';
import type { PupilRow, Rule } from './sheet-view.js';

const NOT_PROMOTED = 'promotion.NOT_PROMOTED';

/**
 * “Chưa được lên lớp” is the homeroom teacher's proposal to the principal, who decides (TT27 article 11.1c). It contradicts
 * a result with which the class programme is completed; before there is a result it comes too early.
 */
export const rulePromotion: Rule = ({ law, rows }) =>
  rows.flatMap((row): Issue[] => {
    if (row.cells[NOT_PROMOTED] === undefined || !row.assessment || row.pupil.mode === 'not-assessed') return [];
    const found = judge(law, row, row.assessment);
    return found ? [{ ...found, pupil: row.pupil.id, field: NOT_PROMOTED }] : [];
  });

function judge(
  { completing }: Law,
  { pupil, cells }: PupilRow,
  { result: computed, missing }: Assessment,
): Pick<Issue, 'rule' | 'severity' | 'params'> | undefined {
  const result = givenResult(pupil, cells, computed);
  if (result !== null && !completing.includes(result)) return undefined;
  // An error in every mode: where the teacher may judge otherwise than the values, she ticks that result first.
  if (result !== null) return { rule: 'promotion-contradicts', severity: 'error', params: { result } };
  // No plan is known here, so nothing is said to be missing from it.
  if (pupil.mode === 'adjusted' || missing.length === 0) return undefined;
  return { rule: 'promotion-too-early', severity: 'warning', params: { fields: listOf(missing) } };
}
