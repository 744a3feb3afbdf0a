import type { z } from 'zod';
import type { uncarriedOrdersSchema } from '../../../core/contract/locks.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { executorsNow } from './parts/executors-now.js';
import { shownOrders } from './parts/shown-orders.js';
import { watchedOrders } from './parts/watched-orders.js';

/** What the principal ordered and nobody has carried out, as her work list shows it: lapsed ones first, then the oldest. */
export const uncarriedOrders = look({
  act: 'order-locks',
  run: async (at, { caller }: { readonly caller: Caller }): Promise<z.input<typeof uncarriedOrdersSchema>> => {
    const watched = await watchedOrders(at);
    if (watched.length === 0) return { orders: [], executors: [] };
    const rows = await at.db.lockOrders.findAll({
      where: { id: watched.map(({ id }) => id) },
      order: [
        ['orderedAt', 'ASC'],
        ['id', 'ASC'],
      ],
      raw: true,
    });
    const [orders, executors] = await Promise.all([shownOrders(at, rows), executorsNow(at)]);
    return {
      orders: orders.toSorted((a, b) => Number(b.state === 'lapsed') - Number(a.state === 'lapsed')),
      // Whoever orders never carries out.
      executors: executors.filter(({ userId }) => userId !== caller.userId).map(({ name }) => name),
    };
  },
});
