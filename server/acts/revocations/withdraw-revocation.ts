import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { endRevocation, waitingRevocation } from './parts/waiting-revocation.js';

interface WithdrawInput {
  readonly caller: Caller;
  readonly order: string;
}

/** Refuses with not-found and revocation-order-over. */
export const withdrawRevocation = act({
  act: 'order-revocation',
  run: async (at, { order }: WithdrawInput): Promise<Record<string, never>> => {
    await waitingRevocation(at.db, order);
    await endRevocation(at, order, 'withdrawn');
    await at.note({ kind: 'revocation.withdrawn', order });
    return {};
  },
  refused: ({ order }, code) => ({ kind: 'revocation.refused', order, code }),
});
