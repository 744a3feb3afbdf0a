import { ACT_OF_SLOT, type Slot } from '../../../../core/record/record-states.js';
import { writerOf } from '../../../store/reader.js';
import { appendAuditEvent } from '../../../runner/append-audit-event.js';
import { hatNow } from '../../../runner/hat-now.js';
import type { Caller } from '../../../runner/caller.js';
import type { Deps } from '../../../runner/deps.js';
import { Refused } from '../../../ground/refused.js';

/** Do an act of signing; where it is refused as a whole, an event of its own tells of the attempt. */
export async function auditRefusal<T>(
  deps: Deps,
  { caller, classId, slot }: { caller: Caller; classId: string; slot: Slot | null },
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    // Whoever may not even see the class has not attempted to sign anything of it.
    if (!(error instanceof Refused) || error.refusal.code === 'not-found') throw error;
    const { code } = error.refusal;
    await deps.db.writes.run(async (transaction) => {
      const hat = await hatNow(
        { db: writerOf(deps.db, transaction), clock: deps.clock },
        caller,
        slot === null ? 'sign-subject' : ACT_OF_SLOT[slot],
        { classId },
      );
      await appendAuditEvent(deps, transaction, {
        at: deps.clock().toISOString(),
        actor: caller.userId,
        hat,
        from: caller.from,
        data: { kind: 'signing.refused', classId, slot, code },
      });
    });
    throw error;
  }
}
