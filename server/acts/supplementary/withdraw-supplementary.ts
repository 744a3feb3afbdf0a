import type { z } from 'zod';
import type { withdrawSupplementarySchema } from '../../../core/contract/supplementary.js';
import { tidy } from '../../../core/text/normalise.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { openClass } from '../records/signing/before-class.js';
import { openPupil, standingCase } from './parts/case-of.js';

export interface WithdrawSupplementaryInput extends z.output<typeof withdrawSupplementarySchema> {
  readonly caller: Caller;
  readonly classId: string;
}

/**
 * Withdraw a case that was opened upon a wrong value of year end, which can be set right then. New values stay in their sheet
 * and count no more. Refuses with not-found, not-allowed, bad-request, pupil-not-in-class, record-signed and
 * supplementary-no-case.
 */
export const withdrawSupplementary = act({
  act: 'plan-supplementary',
  place: ({ classId }: WithdrawSupplementaryInput) => ({ classId }),
  run: async (at, { caller, classId, pupil, ...typed }): Promise<void> => {
    const reason = tidy(typed.reason);
    if (reason === '') throw refuse('bad-request', { detail: 'reason' });
    const { year } = await openClass(at, classId);
    openPupil(year, pupil);
    const { id } = await standingCase(at.db, year, pupil);
    await at.db.supplementaryCases.update(
      { withdrawnReason: reason, withdrawnBy: caller.userId, withdrawnAt: at.clock().toISOString() },
      { where: { id } },
    );
    await at.note({ kind: 'supplementary.withdrawn', classId, caseId: id, reasonDigest: sha256(reason) });
  },
});
