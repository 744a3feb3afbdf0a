/**
 * How a pupil may stand before going up a class; `last-grade`: completion is confirmed or not (TT27 article 11.2), no more;
 * `to-close`: there, not completed and not assessed anew, which ends with new values or with the principal's word alone.
 */
export const PROMOTION_KINDS = ['last-grade', 'no-result', 'completed', 'to-decide', 'to-close'] as const;
export type PromotionKind = (typeof PROMOTION_KINDS)[number];

/** What the principal owes a pupil who has not completed the year (TT27 article 11.1c), beside field keys and signatures. */
export const PROMOTION_DECISION = 'decision.promotion';
