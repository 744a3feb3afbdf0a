import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select, write } from '../../store/sql.js';
import { refuseUnlessWaiting } from './parts/waiting-order.js';

interface NoteInput {
  readonly caller: Caller;
  readonly id: string;
}

const NOTED = 'SELECT 1 AS one FROM lock_lapse_notes WHERE order_id = $1';
const NOTE = 'INSERT INTO lock_lapse_notes (order_id, noted_by, noted_at) VALUES ($1, $2, $3)';

/**
 * She knows that an order lapsed, once: her work list is done with it. Refuses with not-found, order-waits, order-carried-out,
 * order-withdrawn.
 */
export const noteLapsedOrder = act({
  act: 'order-locks',
  run: async (at, { caller, id }: NoteInput): Promise<Record<string, never>> => {
    const row = await at.db.lockOrders.findByPk(id, { raw: true });
    if (row?.source !== 'order') throw refuse('not-found');
    const now = at.clock().toISOString();
    // A lapse is no refusal here: it is what is taken note of.
    await refuseUnlessWaiting(at, { ...row, lapsesAt: null });
    if (row.lapsesAt === null || row.lapsesAt > now) throw refuse('order-waits');
    if ((await select(at.db, NOTED, [id])).length > 0) return {};
    await write(at.db, NOTE, [id, caller.userId, now]);
    await at.note({ kind: 'lock.lapse-noted', orderId: id });
    return {};
  },
});
