import type { z } from 'zod';
import type { decideRetestSchema } from '../../../core/contract/retests.js';
import { recordRefusal } from '../../../core/locks/lock-refusal.js';
import { FIRST_STATE } from '../../../core/record/record-states.js';
import { tidy } from '../../../core/text/normalise.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { sha256 } from '../../ground/digests.js';
import { refuse, Refused } from '../../ground/refused.js';
import { loadSheetContext } from '../sheets/load-sheet-context.js';
import { delegationOf } from '../records/signing/before-class.js';

export interface DecideRetestInput extends z.output<typeof decideRetestSchema> {
  readonly caller: Caller;
  readonly classId: string;
}

/**
 * Agree that a test is sat again, or not; of a signed record there is only a no, for no sitting would count. Refuses with
 * not-found, not-allowed, no-delegation, bad-request, record-signed, record-released and retest-decided.
 */
export const decideRetest = act({
  act: 'decide-retest',
  place: ({ classId }: DecideRetestInput) => ({ classId }),
  run: async (at, { caller, classId, retest: id, agreed, ...typed }): Promise<void> => {
    const answer = tidy(typed.answer);
    if (answer === '') throw refuse('bad-request', { detail: 'answer' });
    const stored = await at.db.retests.findOne({ where: { id, classId }, raw: true });
    if (!stored) throw refuse('not-found');
    if (stored.agreed !== null) {
      // The same sent again: the answer to the first was lost on the way.
      if (Boolean(stored.agreed) === agreed && stored.answer === answer && stored.decidedBy === caller.userId) return;
      throw refuse('retest-decided');
    }
    const context = agreed ? await loadSheetContext(at, classId, stored.period) : null;
    const signed = context && recordRefusal(context.closed.get(stored.pupilId) ?? FIRST_STATE);
    if (signed) throw new Refused(signed);
    const decidedAt = at.clock().toISOString();
    await at.db.retests.update({ agreed, answer, decidedBy: caller.userId, decidedAt }, { where: { id } });
    const delegationId = at.permit.delegated ? await delegationOf(at, caller.userId) : null;
    await at.note({
      kind: 'retest.decided',
      ...{ classId, retestId: id, agreed, reasonDigest: sha256(answer), delegationId },
    });
  },
});
