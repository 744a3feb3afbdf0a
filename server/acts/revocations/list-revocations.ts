import type { RevocationOrders } from '../../../core/contract/revocations.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select } from '../../store/sql.js';
import { touchedUnits } from './parts/touched-units.js';

const ORDERS = `
  SELECT o.id, o.fingerprint, k.subject, o.revoke_at AS at, o.reason, o.units AS "orderedUnits", o.ordered_by AS "byId",
    u.name AS "orderedBy", o.ordered_at AS "orderedAt", o.state, w.name AS "endedBy", o.ended_at AS "endedAt"
  FROM revocation_orders o JOIN certificates k ON k.fingerprint = o.fingerprint JOIN users u ON u.id = o.ordered_by
    LEFT JOIN users w ON w.id = o.ended_by
  ORDER BY o.ordered_at DESC, o.id LIMIT 50`;

type Line = Omit<RevocationOrders['orders'][number], 'own' | 'ordered' | 'units'> & {
  readonly byId: string;
  readonly orderedUnits: string;
};

/** Newest first. A withdrawn one fails nothing. */
export const listRevocations = look({
  act: 'read-revocation-orders',
  run: async ({ db, asker }, { caller }: { readonly caller: Caller }): Promise<RevocationOrders> => {
    const orders: RevocationOrders['orders'] = [];
    for (const { byId, orderedUnits, ...line } of await select<Line>(db, ORDERS, [])) {
      const units = line.state === 'withdrawn' ? [] : await touchedUnits(db, line.fingerprint, line.at);
      const ordered = (JSON.parse(orderedUnits) as number[]).length;
      orders.push({ ...line, own: byId === caller.userId, ordered, units });
    }
    return { orders, can: canAmong(asker, ['order-revocation', 'revoke-certificate', 'recall']) };
  },
});
