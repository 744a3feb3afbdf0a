import { RECORD_SHEET } from '../../../core/law/record-sheet.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { Refused, refuse } from '../../ground/refused.js';
import { loadSheetContext } from '../sheets/load-sheet-context.js';
import { closedRefusals } from '../sheets/refuse-closed.js';

export interface RemoveAwardInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly id: string;
}

/**
 * Take an award out of the register; it stays stored as removed. Done again, it does nothing. Refuses with not-found,
 * not-allowed, and why results and awards are closed.
 */
export const removeAward = act({
  act: 'keep-awards',
  place: ({ classId }: RemoveAwardInput) => ({ classId }),
  run: async (at, { classId, id }): Promise<void> => {
    const [context, known] = await Promise.all([
      loadSheetContext(at, classId, RECORD_SHEET),
      at.db.awards.findByPk(id, { raw: true }),
    ]);
    if (!context || known?.classId !== classId) throw refuse('not-found');
    if (known.removedAt !== null) return;
    const closed = closedRefusals(context)(known.pupilId, 'award.SUDDEN');
    if (closed) throw new Refused(closed);
    const removedAt = at.clock().toISOString();
    await at.db.awards.update({ removedAt }, { where: { id } });
    await at.note({ kind: 'award.removed', classId, awardId: id }, { at: removedAt });
  },
});
