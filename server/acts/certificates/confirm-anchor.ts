import type { ConfirmInput } from './confirm-certificate.js';
import { act } from '../../runner/act.js';
import { refuse } from '../../ground/refused.js';

/**
 * The principal's word on whether an authority is trusted; she may also take trust back. Refuses with not-found.
 */
export const confirmAnchor = act({
  act: 'confirm-anchor',
  run: async (at, { caller, fingerprint, accept }: ConfirmInput): Promise<Record<string, never>> => {
    const state = accept ? 'trusted' : 'refused';
    const row = await at.db.anchors.findByPk(fingerprint, { raw: true });
    if (!row) throw refuse('not-found');
    if (row.state === state) return {};
    const now = at.clock().toISOString();
    const times = accept ? { trustedAt: row.trustedAt ?? now, distrustedAt: null } : { distrustedAt: now };
    await at.db.anchors.update({ state, decidedBy: caller.userId, ...times }, { where: { fingerprint } });
    await at.note({ kind: 'anchor.decided', fingerprint, accepted: accept });
    return {};
  },
});
