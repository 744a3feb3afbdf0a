import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { refuse } from '../../ground/refused.js';

interface EndDelegationInput {
  readonly caller: Caller;
  readonly id: string;
}

/** End a delegation now; one that has ended stays so. Refuses with not-found. */
export const endDelegation = act({
  act: 'delegate',
  run: async (at, { id }: EndDelegationInput): Promise<Record<string, never>> => {
    const row = await at.db.delegations.findByPk(id, { raw: true });
    if (!row) throw refuse('not-found');
    if (row.endedAt !== null) return {};
    await at.db.delegations.update({ endedAt: at.clock().toISOString() }, { where: { id } });
    await at.note({ kind: 'delegation.ended', delegationId: id });
    return {};
  },
});
