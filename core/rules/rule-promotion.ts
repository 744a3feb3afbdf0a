import { mayDiffer } from '../results/assess.js';
import type { Issue } from './issue.js';
import type { Rule } from './sheet-view.js';

const NOT_PROMOTED = 'promotion.NOT_PROMOTED';

/**
 * Who has completed the class programme is promoted (TT27 article 11). The opposite is no contradiction: the principal
 * may promote a pupil who has not completed it.
 */
export const rulePromotion: Rule = ({ rows }) =>
  rows.flatMap(({ pupil, cells, assessment }): Issue[] => {
    if (cells[NOT_PROMOTED] === undefined || !assessment?.completed) return [];
    return [
      {
        rule: 'promotion-contradicts',
        severity: mayDiffer(pupil.mode) ? 'warning' : 'error',
        pupil: pupil.id,
        field: NOT_PROMOTED,
        params: { result: assessment.result! },
      },
    ];
  });
