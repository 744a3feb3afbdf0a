import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { answerRequest } from './parts/answer-request.js';

interface RefuseOpeningInput {
  readonly caller: Caller;
  readonly id: string;
  readonly reason: string;
}

/** The principal's no to a request, which its asker reads. Refuses with not-found, request-answered. */
export const refuseOpening = act({
  act: 'order-locks',
  run: async (at, { id, reason }: RefuseOpeningInput): Promise<Record<string, never>> => {
    if (!(await at.db.lockRequests.findByPk(id))) throw refuse('not-found');
    await answerRequest(at, id, { orderId: null, reason });
    await at.note({ kind: 'lock.request-refused', requestId: id, reasonDigest: sha256(reason) });
    return {};
  },
});
