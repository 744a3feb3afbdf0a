import type { z } from 'zod';
import { Op } from 'sequelize';
import type { lockOrdersSchema, ShownOrder } from '../../../core/contract/locks.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { shownOrders } from './parts/shown-orders.js';

/** The most that are shown; older ones are in the trail. */
const SHOWN = 500;

/** Orders of the principal, waiting ones first. Ten statements. */
export const listOrders = look({
  act: 'read-locks',
  run: async (at, _input: { readonly caller: Caller }): Promise<z.input<typeof lockOrdersSchema>> => {
    const rows = await at.db.lockOrders.findAll({
      where: { source: { [Op.ne]: 'return' } },
      order: [
        ['orderedAt', 'DESC'],
        ['id', 'DESC'],
      ],
      limit: SHOWN,
      raw: true,
    });
    const orders = await shownOrders(at, rows);
    const place = ({ state, urgent }: ShownOrder): number => (state !== 'waiting' ? 2 : urgent ? 0 : 1);
    return {
      now: at.clock().toISOString(),
      orders: orders.toSorted((a, b) => place(a) - place(b)),
      can: canAmong(at.asker, ['order-locks', 'execute-locks']),
    };
  },
});
