import { Op } from 'sequelize';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { refuse } from '../../ground/refused.js';

export interface RemoveRemarksInput {
  readonly caller: Caller;
  readonly ids: readonly string[];
}

/**
 * Take phrases out of the banks the caller keeps. What is gone, or is another teacher's, is passed over without a word;
 * refuses with not-allowed where one is the school's and she does not keep it, and then removes none.
 */
export const removeRemarks = act({
  // The school's first: only what is taken out of its bank leaves an event.
  act: ['keep-school-remarks', 'keep-own-remarks'],
  run: async (at, { caller, ids }: RemoveRemarksInput): Promise<{ removed: number }> => {
    const { remarkPhrases } = at.db;
    const rows = await remarkPhrases.findAll({
      attributes: ['id', 'owner'],
      where: { id: [...ids], [Op.or]: [{ owner: null }, { owner: caller.userId }] },
      raw: true,
    });
    const ofSchool = rows.flatMap(({ id, owner }) => (owner === null ? [id] : []));
    if (ofSchool.length > 0 && at.permit.act !== 'keep-school-remarks') throw refuse('not-allowed');
    const removed = await remarkPhrases.destroy({ where: { id: rows.map(({ id }) => id) } });
    if (ofSchool.length > 0) await at.note({ kind: 'remarks.removed', phraseIds: ofSchool.sort() });
    return { removed };
  },
});
