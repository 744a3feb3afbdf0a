import type { z } from 'zod';
import type { CommitteeDecision } from '../../../core/contract/committee.js';
import type { changeAnswerSchema } from '../../../core/contract/proposals.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { propose } from '../waiting/propose.js';
import { carryOutCommittee, judgeCommittee } from './parts/carry-out-committee.js';

type EnterCommitteeInput = CommitteeDecision & { readonly caller: Caller };

/**
 * Enter a decision on Ban Quản trị, whole: the one of the latest day counts. The administrator's entry waits for the
 * principal's word. Refuses with committee-day, committee-twice, committee-doubled, hat-person-gone.
 */
export const enterCommittee = act({
  act: 'change-hats',
  run: async (at, { caller: _, ...decision }: EnterCommitteeInput): Promise<z.input<typeof changeAnswerSchema>> => {
    await judgeCommittee(at, decision);
    if (at.permit.hat !== 'principal') return { waits: await propose(at, 'committee', decision) };
    await carryOutCommittee(at, decision, null);
    return { waits: null };
  },
});
