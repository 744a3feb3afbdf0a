import type { z } from 'zod';
import type { decidedPromotionSchema, decidePromotionSchema } from '../../../core/contract/signing.js';
import { refusal, type Refusal } from '../../../core/codes/refusal.js';
import type { PupilOnSheet } from '../../../core/sheet/context.js';
import { tidy } from '../../../core/text/normalise.js';
import { allows, stateOf } from '../../../core/record/record-states.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { sha256 } from '../../ground/digests.js';
import { refuse, Refused } from '../../ground/refused.js';
import { openClass } from './signing/before-class.js';
import type { ClassYear } from './signing/class-year.js';
import { promotionNow } from './signing/promotion-now.js';

type Decision = z.output<typeof decidePromotionSchema>;
export interface DecidePromotionInput extends Decision {
  readonly caller: Caller;
  readonly classId: string;
}

/**
 * Decide whether a pupil who has not completed the year goes up a class (TT27 article 11.1c); in the last grade, end a case that
 * is still open as not completed. A later decision takes an
 * earlier one's place as long as the homeroom teacher has not signed what it says; the same sent again is one. Refuses with
 * not-found, not-allowed, no-delegation, pupil-not-in-class, bad-request and the reasons of `refuseDecision`.
 */
export const decidePromotion = act({
  act: 'decide-promotion',
  place: ({ classId }: DecidePromotionInput) => ({ classId }),
  run: async (at, { caller, classId, ...sent }): Promise<z.output<typeof decidedPromotionSchema>> => {
    const reason = tidy(sent.reason);
    if (reason === '') throw refuse('bad-request', { detail: 'reason' });
    const decision = { ...sent, reason };
    const { year, who } = await openClass(at, classId);
    const pupil = year.context.pupils.find(({ id }) => id === decision.pupil);
    if (!pupil) throw refuse('pupil-not-in-class');
    const early = refuseDecision(year, pupil, decision);
    if (early) throw new Refused(early);
    const { newest } = promotionNow(year, pupil);
    if (newest && isSame(newest, decision)) return { number: newest.number };

    const decidedAt = at.clock().toISOString();
    const row = {
      pupilId: pupil.id,
      schoolYearId: year.context.schoolYear,
      number: decision.number + 1,
      promoted: decision.promoted,
      reason,
      basis: decision.basis,
      decidedBy: caller.userId,
      decidedAt,
      delegationId: at.permit.delegated ? who.delegationId : null,
    };
    const made = await at.db.promotionDecisions.create(row);
    await at.note(
      {
        kind: 'promotion.decided',
        classId,
        decision: made.id,
        digest: sha256(JSON.stringify(row)),
        delegationId: row.delegationId,
        // Decision 18: who leads the class and decides as well is marked.
        ownClass: who.homeroom,
      },
      { at: decidedAt },
    );
    return { number: row.number };
  },
});

/** Nothing to decide, already signed, or no longer what the decider was shown. */
function refuseDecision(year: ClassYear, pupil: PupilOnSheet, sent: Decision): Refusal | null {
  if (!allows(stateOf(year.records.get(pupil.id)), 'decide-promotion')) return refusal('promotion-signed');
  const { now, newest } = promotionNow(year, pupil);
  switch (now.kind) {
    case 'last-grade':
      return refusal('promotion-not-asked');
    case 'no-result':
      return refusal('promotion-no-result');
    case 'completed':
      return refusal('promotion-completed');
    case 'to-close':
    case 'to-decide': {
      // There is no class to go up to.
      if (now.kind === 'to-close' && sent.promoted) return refusal('promotion-not-asked');
      const seen = sent.basis === now.basis && sent.number === (newest?.number ?? 0);
      return seen || (newest && isSame(newest, sent)) ? null : refusal('promotion-moved-on');
    }
  }
}

/** The same act sent again: the answer to the first was lost on the way. */
const isSame = (
  newest: Pick<Decision, 'promoted' | 'reason' | 'basis' | 'number'>,
  sent: Pick<Decision, 'promoted' | 'reason' | 'basis' | 'number'>,
): boolean =>
  newest.number === sent.number + 1 &&
  newest.promoted === sent.promoted &&
  newest.basis === sent.basis &&
  newest.reason === tidy(sent.reason);
