/**
 * Lên lớp (TT27 article 11): who has completed the class programme goes up; who has not is decided upon by the principal,
 * never by a blank. A tick under "Chưa được lên lớp" is the homeroom teacher's proposal to her.
 */
import type { FieldKey } from '../fields/field-key.js';
import type { Assessment } from '../results/assess.js';
import { SUPPLEMENTARY } from '../codes/periods.js';
import { completes } from '../law/law-for.js';
import { LAST_GRADE, type Law } from '../law/law.js';
import { givenResult } from '../results/given-result.js';
import { notAssessedYet } from '../results/assessed-anew.js';
import { listOf } from '../rules/params.js';
import type { PupilOnSheet } from '../sheet/context.js';
import type { PromotionKind } from './promotion-kinds.js';
import type { YearRecord } from './year-record.js';

export type PromotionCase =
  | { readonly kind: Exclude<PromotionKind, 'to-decide' | 'to-close'> }
  /**
   * Not confirmed, on complete values; or nobody is assessed. `basis`: what kept the pupil from completion, which is what
   * a decision is made upon (11.1c: by how much is incomplete).
   */
  | { readonly kind: 'to-decide' | 'to-close'; readonly basis: string };

/** A decision as it was made; it stands as long as it would be made upon the same. */
export interface PromotionDecision {
  readonly promoted: boolean;
  readonly basis: string;
}

const NOT_PROMOTED = 'promotion.NOT_PROMOTED';

type Cells = Readonly<Partial<Record<FieldKey, string>>>;

export function promotionCase(
  law: Law,
  { grade, mode, supplementary }: Pick<PupilOnSheet, 'grade' | 'mode' | 'supplementary'>,
  { result: computed, because }: Pick<Assessment, 'result' | 'because'>,
  cells: Cells,
): PromotionCase {
  const isLast = grade === LAST_GRADE;
  if (mode === 'not-assessed') return isLast ? { kind: 'last-grade' } : { kind: 'to-decide', basis: mode };
  const result = givenResult({ mode }, cells, computed);
  if (result === null) return { kind: isLast ? 'last-grade' : 'no-result' };
  if (completes(law, result)) return { kind: isLast ? 'last-grade' : 'completed' };
  // Assessed anew in everything, she has not completed primary school, and nobody is asked.
  if (isLast && supplementary && notAssessedYet(supplementary).length === 0) return { kind: 'last-grade' };
  // Her own judgement rests on no single value; those that fall short are told with it. What was decided before a case was
  // opened was not decided after it.
  return {
    kind: isLast ? 'to-close' : 'to-decide',
    basis: [
      result,
      ...(computed && !completes(law, computed) ? [listOf(because)] : []),
      ...(supplementary ? [SUPPLEMENTARY] : []),
    ].join(':'),
  };
}

/** What the principal's decision is to be made upon; null where nothing is asked of her. */
export const basisOf = (now: PromotionCase): string | null => ('basis' in now ? now.basis : null);

/** Whether a decision is of this case as it is now. */
export const standsFor = (now: PromotionCase, decision: PromotionDecision | null): decision is PromotionDecision =>
  basisOf(now) !== null && decision?.basis === basisOf(now);

/** Được lên lớp: true where completed, else what the principal decided; null without either, and in the last grade. */
export function promotedBy(now: PromotionCase, decision: PromotionDecision | null): boolean | null {
  if (now.kind === 'completed') return true;
  return now.kind === 'to-decide' && standsFor(now, decision) ? decision.promoted : null;
}

/** The homeroom teacher's proposal on the sheet: who is not to go up. */
export const proposesNotPromoted = (cells: Cells): boolean => cells[NOT_PROMOTED] !== undefined;

/**
 * What a record says that was signed before decisions were asked for: going up, without completion. Whether somebody has
 * decided so is asked elsewhere.
 */
export const promotedBySilence = ({ promoted, completed }: Pick<YearRecord, 'promoted' | 'completed'>): boolean =>
  promoted === true && completed !== true;
