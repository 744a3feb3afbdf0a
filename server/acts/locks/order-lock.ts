import { lapseOf } from '../../../core/locks/order-states.js';
import type { LockOrderAsked } from '../../../core/contract/locks.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { answerRequest } from './parts/answer-request.js';
import { judgeOrder } from './parts/judge-order.js';
import { keepOrder } from '../orders/keep-order.js';
import { schoolRules } from '../school/school-rules.js';

interface OrderLockInput {
  readonly caller: Caller;
  readonly order: LockOrderAsked;
  readonly reason: string;
  readonly urgent: boolean;
  /** The request it answers. */
  readonly request: string | null;
}

/**
 * The principal's order (Lệnh khóa/mở; regulation 6.3c): it waits for somebody else to carry it out. Refuses as `judgeOrder`
 * does, with not-found and request-answered for the request it names.
 */
export const orderLock = act({
  act: 'order-locks',
  run: async (at, { order, reason, urgent, request }: OrderLockInput): Promise<{ order: string }> => {
    await judgeOrder(at, order);
    if (request !== null && !(await at.db.lockRequests.findByPk(request))) throw refuse('not-found');
    const { kind, schoolYear, scope, period } = order;
    const [until, minutes] = kind === 'open' ? [order.until, order.minutes] : [null, null];
    const { id } = await keepOrder(at, {
      ...{ source: 'order', kind, schoolYearId: schoolYear, scope, period, until, minutes, reason, urgent },
      strict: kind === 'lock' && order.strict,
      reopen: kind === 'open' && order.reopen,
      lapsesAt: kind === 'open' ? lapseOf(at.clock(), until, (await schoolRules(at)).lapseDays) : null,
      requestId: request,
    });
    if (request !== null) await answerRequest(at, request, { orderId: id, reason });
    return { order: id };
  },
});
