import { appendAuditEvent } from '../trail/append-audit-event.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { refuse } from '../../ground/refused.js';
import { openClass } from '../records/signing/before-class.js';

export interface RemoveAwardInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly id: string;
}

/**
 * Take an award out of the register; it stays stored as removed. Done again, it does nothing. Refuses with not-found,
 * not-allowed, and record-signed once the pupil's record is.
 */
export async function removeAward(deps: Deps, { caller, classId, id }: RemoveAwardInput): Promise<void> {
  await deps.db.writes.run(async (transaction) => {
    const { year, who } = await openClass(deps, caller, classId);
    if (!who.homeroom) throw refuse('not-allowed');
    const known = await deps.db.awards.findByPk(id, { raw: true, transaction });
    if (known?.classId !== classId) throw refuse('not-found');
    if (known.removedAt !== null) return;
    if (year.context.closed.has(known.pupilId)) throw refuse('record-signed');
    const at = deps.clock().toISOString();
    await deps.db.awards.update({ removedAt: at }, { where: { id }, transaction });
    await appendAuditEvent(deps, transaction, {
      at,
      actor: caller.userId,
      hat: 'teacher',
      from: caller.from,
      data: { kind: 'award.removed', classId, awardId: id },
    });
  });
}
