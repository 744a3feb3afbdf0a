import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { carryOutOrder } from '../orders/carry-out-order.js';
import { scopeOf } from '../orders/order-in-force.js';
import { schoolRules } from '../school/school-rules.js';
import { byAdministrator, mayExecute } from './parts/may-execute.js';
import { pupilsInScope } from './parts/pupils-in-scope.js';
import { reopenRecords } from './parts/reopen-records.js';
import { refuseUnlessWaiting } from './parts/waiting-order.js';

interface ExecuteInput {
  readonly caller: Caller;
  readonly id: string;
}

/**
 * Carry out exactly what was ordered, once (regulation 10.2; decision 39): never by who ordered it; who asked for it may, and
 * the trail says so. Refuses with not-found, order-own, order-carried-out, order-withdrawn, order-lapsed, order-scope-gone.
 */
export const executeOrder = act({
  act: 'execute-locks',
  run: async (at, { caller, id }: ExecuteInput): Promise<{ executedAt: string; until: string | null }> => {
    const row = await at.db.lockOrders.findByPk(id, { raw: true });
    if (!row) throw refuse('not-found');
    if (row.orderedBy === caller.userId) throw refuse('order-own');
    const rules = await schoolRules(at);
    if (!mayExecute(at.asker, rules)) throw refuse('not-allowed');
    await refuseUnlessWaiting(at, row);
    const pupils = await pupilsInScope(at, row.schoolYearId, scopeOf(row));
    if (pupils.length === 0) throw refuse('order-scope-gone');
    const request = row.requestId === null ? null : await at.db.lockRequests.findByPk(row.requestId, { raw: true });
    const done = await carryOutOrder(at, row, {
      asked: request?.askedBy === caller.userId,
      deputy: at.permit.hat === null || !byAdministrator(rules),
    });
    if (row.reopen) await reopenRecords(at, row, pupils);
    return done;
  },
});
