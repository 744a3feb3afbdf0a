import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { schoolRules } from '../school/school-rules.js';
import { mayExecute } from './parts/may-execute.js';

interface SeeInput {
  readonly caller: Caller;
  readonly id: string;
}

/** An urgent order stands before the eyes of who may carry it out: told once of each. Refuses with not-found, not-allowed. */
export const seeUrgentOrder = act({
  act: 'execute-locks',
  run: async (at, { caller: { userId }, id }: SeeInput): Promise<Record<string, never>> => {
    const row = await at.db.lockOrders.findByPk(id, { raw: true });
    if (!row?.urgent) throw refuse('not-found');
    if (!mayExecute(at.asker, await schoolRules(at))) throw refuse('not-allowed');
    if (await at.db.lockSightings.findOne({ where: { orderId: id, userId }, raw: true })) return {};
    await at.db.lockSightings.create({ orderId: id, userId, seenAt: at.clock().toISOString() });
    await at.note({ kind: 'lock.seen', orderId: id });
    return {};
  },
});
