import type { z } from 'zod';
import type { enterLeaderSchema } from '../../../core/contract/leaders.js';
import type { changeAnswerSchema } from '../../../core/contract/proposals.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { nextPlace } from './parts/next-place.js';
import { tellPrincipals } from './parts/tell-principals.js';
import { judgeLeader, takeOver } from './parts/take-over.js';

type EnterLeaderInput = z.output<typeof enterLeaderSchema> & { readonly caller: Caller };

/**
 * Enter the document that appoints who leads. The principal hands over alone; where she cannot, administrator and clerk do it
 * together, and she is told at once (H7). Refuses as `refuseLeader` and `changeHats` do, and with leader-waiting.
 */
export const enterLeader = act({
  act: 'enter-leader',
  run: async (at, { caller, reason, ...fact }: EnterLeaderInput): Promise<z.input<typeof changeAnswerSchema>> => {
    await judgeLeader(at, fact);
    const { leaders } = at.db;
    if (await leaders.findOne({ where: { accepted: null }, raw: true })) throw refuse('leader-waiting');
    const id = at.newId();
    const now = at.clock().toISOString();
    const entered = { id, ...fact, reason, enteredBy: caller.userId, enteredAt: now };
    const event = { leaderId: id, ...fact, reasonDigest: sha256(reason) };
    if (at.permit.hat !== 'principal') {
      await leaders.create(entered);
      await at.note({ kind: 'leader.proposed', ...event });
      await tellPrincipals(at, 'leader-proposed');
      return { waits: id };
    }
    const ended = await takeOver(at, fact);
    const decided = { accepted: true, decidedBy: caller.userId, decidedAt: now, place: await nextPlace(at) };
    await leaders.create({ ...entered, ...decided, ended: JSON.stringify(ended) });
    await at.note({ kind: 'leader.entered', ...event, ...ended });
    return { waits: null };
  },
});
