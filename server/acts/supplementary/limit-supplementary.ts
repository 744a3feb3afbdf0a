import type { z } from 'zod';
import type { limitSupplementarySchema } from '../../../core/contract/supplementary.js';
import { tidy } from '../../../core/text/normalise.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { openClass } from '../records/signing/before-class.js';
import { openPupil, standingCase } from './parts/case-of.js';

export interface LimitSupplementaryInput extends z.output<typeof limitSupplementarySchema> {
  readonly caller: Caller;
  readonly classId: string;
}

/**
 * Decide that the result after supplementary assessment is what the values say, with its award, or limited again (decision
 * 24). Refuses with not-found, not-allowed, no-delegation, bad-request, pupil-not-in-class, record-signed, record-released and
 * supplementary-no-case.
 */
export const limitSupplementary = act({
  act: 'limit-supplementary',
  place: ({ classId }: LimitSupplementaryInput) => ({ classId }),
  run: async (at, { caller, classId, pupil, unlimited, ...typed }): Promise<void> => {
    const reason = tidy(typed.reason);
    if (reason === '') throw refuse('bad-request', { detail: 'reason' });
    const { year, who } = await openClass(at, classId);
    openPupil(year, pupil);
    const stored = await standingCase(at.db, year, pupil);
    if (Boolean(stored.unlimited) === unlimited && (!unlimited || stored.limitReason === reason)) return;
    await at.db.supplementaryCases.update(
      { unlimited, limitReason: reason, limitBy: caller.userId, limitAt: at.clock().toISOString() },
      { where: { id: stored.id } },
    );
    await at.note({
      kind: 'supplementary.limit-set',
      ...{ classId, caseId: stored.id, unlimited, reasonDigest: sha256(reason) },
      delegationId: at.permit.delegated ? who.delegationId : null,
    });
  },
});
