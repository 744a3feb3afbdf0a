import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';

interface ReceiveInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly from: string;
}

/** The next homeroom teacher says that she has received it, once. Refuses with not-found, not-allowed, handover-not-given. */
export const receiveHandover = act({
  act: 'receive-handover',
  place: ({ classId }: ReceiveInput) => ({ classId }),
  run: async ({ db, clock, note }, { caller, classId, from: fromClassId }): Promise<object> => {
    const known = await db.handovers.findOne({ where: { fromClassId, classId }, raw: true });
    if (!known) throw refuse('handover-not-given');
    if (known.receivedAt !== null) return {};
    const receivedAt = clock().toISOString();
    await db.handovers.update({ receivedBy: caller.userId, receivedAt }, { where: { id: known.id } });
    await note({ kind: 'handover.received', handoverId: known.id, fromClassId, classId }, { at: receivedAt });
    return {};
  },
});
