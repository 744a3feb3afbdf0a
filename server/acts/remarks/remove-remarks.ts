import { Op } from 'sequelize';
import { appendAuditEvent } from '../trail/append-audit-event.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { refuse } from '../../ground/refused.js';
import { leadingHat, readerOfRemarks } from './parts/keeper.js';

export interface RemoveRemarksInput {
  readonly caller: Caller;
  readonly ids: readonly string[];
}

/**
 * Take phrases out of the banks the caller keeps. What is gone, or is another teacher's, is passed over without a word;
 * refuses with not-allowed where one is the school's and she does not keep it, and then removes none.
 */
export async function removeRemarks(deps: Deps, { caller, ids }: RemoveRemarksInput): Promise<{ removed: number }> {
  const keeps = readerOfRemarks(caller);
  return deps.db.writes.run(async (transaction) => {
    const { remarkPhrases } = deps.db;
    const rows = await remarkPhrases.findAll({
      attributes: ['id', 'owner'],
      where: { id: [...ids], [Op.or]: [{ owner: null }, { owner: caller.userId }] },
      raw: true,
      transaction,
    });
    const ofSchool = rows.flatMap(({ id, owner }) => (owner === null ? [id] : []));
    if (ofSchool.length > 0 && !keeps.includes('school')) throw refuse('not-allowed');
    const removed = await remarkPhrases.destroy({ where: { id: rows.map(({ id }) => id) }, transaction });
    if (ofSchool.length > 0) {
      await appendAuditEvent(deps, transaction, {
        at: deps.clock().toISOString(),
        actor: caller.userId,
        hat: leadingHat(caller),
        from: caller.from,
        data: { kind: 'remarks.removed', phraseIds: ofSchool.sort() },
      });
    }
    return { removed };
  });
}
