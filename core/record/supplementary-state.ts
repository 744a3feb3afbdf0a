/** How far a pupil of the second group has come (decisions 24 and 41): nothing is decided by a clock. */
import { notAssessedYet } from '../results/supplementary.js';
import type { SupplementaryOnSheet } from '../sheet/context.js';

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
