/** How far a pupil of the second group has come (decisions 24 and 41): nothing is decided by a clock. */
import { completes, lawFor } from '../law/law-for.js';
import { LAST_GRADE } from '../law/law.js';
import { assess } from '../results/assess.js';
import { givenResult } from '../results/given-result.js';
import { notAssessedYet } from '../results/assessed-anew.js';
import type { PupilOnSheet, SheetContext, SupplementaryOnSheet } from '../sheet/context.js';
import type { SheetValues } from '../sheet/values.js';
import { promotionCase, type PromotionDecision, standsFor } from './promotion.js';

/**
 * `to-plan`: no case has been opened; `waiting`: something has no new value yet; `to-decide`: not completed after it, the
 * principal decides; `settled`: completed, or decided by her.
 */
export const CASE_STATES = ['to-plan', 'waiting', 'to-decide', 'settled'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export interface CaseFacts {
  /** Null where no case has been opened. */
  readonly supplementary: SupplementaryOnSheet | null;
  /** By the values of today, the new ones among them. */
  readonly completed: boolean;
  /** The principal's decision stands. */
  readonly decided: boolean;
  /** In the last grade nothing is decided: completion is confirmed or not. */
  readonly lastGrade: boolean;
}

export function caseState({ supplementary, completed, decided, lastGrade }: CaseFacts): CaseState {
  if (completed || decided) return 'settled';
  if (!supplementary) return 'to-plan';
  if (notAssessedYet(supplementary).length > 0) return 'waiting';
  return lastGrade ? 'settled' : 'to-decide';
}

/** Whether the named day has passed over a case that is still open: overdue, not failed (H4). Days are `yyyy-mm-dd`. */
export const isOverdue = (state: CaseState, until: string, today: string): boolean =>
  state !== 'settled' && today > until;

/**
 * How far a pupil has come by her values; null for whoever is none of the second group. `values`: with what was assessed anew.
 * Throws RangeError for a school year without law.
 */
export function caseStateOf(
  context: SheetContext,
  pupil: PupilOnSheet,
  values: SheetValues,
  decision: PromotionDecision | null,
): CaseState | null {
  const law = lawFor(context.schoolYear);
  const cells = values[pupil.id] ?? {};
  const [assessment] = assess({ ...context, pupils: [pupil] }, values);
  const result = givenResult(pupil, cells, assessment!.result);
  const completed = result !== null && completes(law, result);
  if (!pupil.supplementary && (result === null || completed)) return null;
  return caseState({
    supplementary: pupil.supplementary ?? null,
    completed,
    decided: standsFor(promotionCase(law, pupil, assessment!, cells), decision),
    lastGrade: pupil.grade === LAST_GRADE,
  });
}
