/** Where a pupil stands at the end of a year before the next one begins: nobody goes up by silence (H1). */
import { completes } from '../law/law-for.js';
import { LAST_GRADE, type Law } from '../law/law.js';
import { isUndecided, type PupilProgress } from '../record/progress.js';
import type { PromotionDecision } from '../record/promotion.js';
import { notAssessedYet } from '../results/assessed-anew.js';
import type { PupilOnSheet } from '../sheet/context.js';

/**
 * `up`: completed, or so decided by the principal; `stays`: so decided, or the last grade not completed after supplementary
 * assessment; `finishes`: primary school completed; `open`: values are lacking, or nobody has decided yet.
 */
export const STANDINGS = ['up', 'stays', 'finishes', 'open'] as const;
export type Standing = (typeof STANDINGS)[number];

/** `line`: what was kept of her year-end sheet; none where nothing was entered. */
export function standingOf(
  law: Law,
  { grade, supplementary }: Pick<PupilOnSheet, 'grade' | 'supplementary'>,
  line: Pick<PupilProgress, 'result' | 'toDecide'> | undefined,
  decision: PromotionDecision | null,
): Standing {
  const completed = line?.result !== undefined && completes(law, line.result);
  if (grade === LAST_GRADE) {
    if (completed) return 'finishes';
    // Nothing is decided there (TT27 article 11.2): she has been assessed anew, and has not completed it.
    const assessedAnew = supplementary !== undefined && notAssessedYet(supplementary).length === 0;
    return line?.result !== undefined && assessedAnew ? 'stays' : 'open';
  }
  if (typeof line?.toDecide === 'string') {
    if (decision === null || isUndecided(line, decision)) return 'open';
    return decision.promoted ? 'up' : 'stays';
  }
  return completed ? 'up' : 'open';
}
