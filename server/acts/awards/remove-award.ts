import { RECORD_SHEET } from '../../../core/law/record-sheet.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { refuse } from '../../ground/refused.js';
import { loadSheetContext } from '../sheets/load-sheet-context.js';

export interface RemoveAwardInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly id: string;
}

/**
 * Take an award out of the register; it stays stored as removed. Done again, it does nothing. Refuses with not-found,
 * not-allowed, and record-signed once the pupil's record is.
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
    if (context.closed.has(known.pupilId)) throw refuse('record-signed');
    const removedAt = at.clock().toISOString();
    await at.db.awards.update({ removedAt }, { where: { id } });
    await at.note({ kind: 'award.removed', classId, awardId: id }, { at: removedAt });
  },
});
