import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { refuseUnlessWaiting } from './parts/waiting-order.js';

interface WithdrawInput {
  readonly caller: Caller;
  readonly id: string;
  readonly reason: string;
}

/** Withdraw an order nobody has carried out. Refuses with not-found, order-carried-out, order-withdrawn, order-lapsed. */
export const withdrawOrder = act({
  act: 'order-locks',
  run: async (at, { caller, id, reason }: WithdrawInput): Promise<Record<string, never>> => {
    const row = await at.db.lockOrders.findByPk(id, { raw: true });
    if (!row) throw refuse('not-found');
    await refuseUnlessWaiting(at, row);
    await at.db.lockWithdrawals.create({
      orderId: id,
      withdrawnBy: caller.userId,
      withdrawnAt: at.clock().toISOString(),
      reason,
    });
    await at.note({ kind: 'lock.withdrawn', orderId: id, reasonDigest: sha256(reason) });
    return {};
  },
});
