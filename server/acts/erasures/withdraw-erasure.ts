import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { endErasure, waitingErasure } from './parts/waiting-erasure.js';

interface WithdrawInput {
  readonly caller: Caller;
  readonly erasure: string;
}

/** Refuses with not-found and erasure-over. */
export const withdrawErasure = act({
  act: 'order-erasure',
  run: async (at, { erasure }: WithdrawInput): Promise<Record<string, never>> => {
    await waitingErasure(at.db, erasure);
    await endErasure(at, erasure, 'withdrawn');
    await at.note({ kind: 'erasure.withdrawn', erasure });
    return {};
  },
  refused: ({ erasure }, code) => ({ kind: 'erasure.refused', erasure, code }),
});
