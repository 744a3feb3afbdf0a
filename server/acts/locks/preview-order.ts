import type { LockOrderAsked, LockTouch } from '../../../core/contract/locks.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { judgeOrder } from './parts/judge-order.js';
import { touchOfOrder } from './parts/touch-of-order.js';

interface PreviewInput {
  readonly caller: Caller;
  readonly order: LockOrderAsked;
}

/** What an order would touch; refuses as the order itself would be. */
export const previewOrder = look({
  act: 'order-locks',
  run: async (at, { order }: PreviewInput): Promise<{ touches: LockTouch }> => {
    const { pupils } = await judgeOrder(at, order);
    return { touches: await touchOfOrder(at, order, pupils) };
  },
});
