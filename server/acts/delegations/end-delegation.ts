import { audit } from '../certificates/parts/act.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { refuse } from '../../ground/refused.js';

/** End a delegation now; one that has ended stays so. Refuses with not-found. */
export async function endDelegation(
  deps: Deps,
  { caller, id }: { readonly caller: Caller; readonly id: string },
): Promise<Record<string, never>> {
  const { db, clock } = deps;
  return db.writes.run(async (transaction) => {
    const row = await db.delegations.findByPk(id, { raw: true, transaction });
    if (!row) throw refuse('not-found');
    if (row.endedAt !== null) return {};
    await db.delegations.update({ endedAt: clock().toISOString() }, { where: { id }, transaction });
    await audit(deps, transaction, caller, 'principal', { kind: 'delegation.ended', delegationId: id });
    return {};
  });
}
