import { audit } from './parts/act.js';
import type { ConfirmInput } from './confirm-certificate.js';
import type { Deps } from '../deps.js';
import { refuse } from '../../ground/refused.js';

/**
 * The principal's word on whether an authority is trusted; she may also take trust back. Refuses with not-found.
 */
export async function confirmAnchor(
  deps: Deps,
  { caller, fingerprint, accept }: ConfirmInput,
): Promise<Record<string, never>> {
  const { db, clock } = deps;
  const state = accept ? 'trusted' : 'refused';
  return db.writes.run(async (transaction) => {
    const row = await db.anchors.findByPk(fingerprint, { raw: true, transaction });
    if (!row) throw refuse('not-found');
    if (row.state === state) return {};
    const now = clock().toISOString();
    const times = accept ? { trustedAt: row.trustedAt ?? now, distrustedAt: null } : { distrustedAt: now };
    await db.anchors.update({ state, decidedBy: caller.userId, ...times }, { where: { fingerprint }, transaction });
    await audit(deps, transaction, caller, 'principal', { kind: 'anchor.decided', fingerprint, accepted: accept });
    return {};
  });
}
