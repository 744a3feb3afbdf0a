import type { Erasures } from '../../../core/contract/erasures.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';
import { LINGERS } from './clear-erased.js';
import { erasedRows } from '../../trail/pins/erased-rows.js';

const ORDERS = `
  SELECT o.id, o.row_key AS key, o.pupil_id AS pupil, p.name, o.school_year AS "schoolYear", o.reason, o.document,
    o.document_day AS "documentDay", o.ordered_by AS "byId", u.name AS "orderedBy", o.ordered_at AS "orderedAt", o.state,
    w.name AS "endedBy", o.ended_at AS "endedAt", CASE WHEN ${LINGERS} THEN 1 ELSE 0 END AS lingers
  FROM erasure_orders o JOIN users u ON u.id = o.ordered_by LEFT JOIN pupils p ON p.id = o.pupil_id
    LEFT JOIN users w ON w.id = o.ended_by
  ORDER BY o.ordered_at DESC, o.id LIMIT 100`;
const ROWS = `
  SELECT b.id, b.pupil_id AS pupil, p.name, b.school_year AS "schoolYear", b.school, u.name AS "enteredBy",
    b.entered_at AS "enteredAt"
  FROM brought_years b JOIN users u ON u.id = b.entered_by LEFT JOIN pupils p ON p.id = b.pupil_id
  WHERE b.kind = 'paper' AND NOT EXISTS (SELECT 1 FROM erasure_orders o WHERE o.row_key = b.id AND o.state = 'waiting')
  ORDER BY b.entered_at DESC, b.id LIMIT 300`;

type Order = Erasures['orders'][number];
interface Line extends Omit<Order, 'own' | 'events' | 'lingers'> {
  readonly byId: string;
  readonly key: string;
  readonly lingers: number;
}

/** Newest first; what could be ordered, for the one who may. */
export const listErasures = look({
  act: 'read-erasures',
  run: async ({ db, asker }, { caller }: { readonly caller: Caller }): Promise<Erasures> => {
    const can = canAmong(asker, ['order-erasure', 'carry-out-erasure']);
    return {
      orders: await orders(db, caller.userId),
      rows: can.includes('order-erasure') ? await select<Erasures['rows'][number]>(db, ROWS, []) : [],
      can,
    };
  },
});

async function orders(db: Reader, me: string): Promise<Erasures['orders']> {
  const lines = await select<Line>(db, ORDERS, []);
  // The events are looked for through the whole trail: not where nothing was ever carried out.
  const { erased } = lines.some(({ state }) => state === 'carried-out') ? await erasedRows(db) : { erased: [] };
  return lines.map(({ byId, key, lingers, ...line }) => {
    const own = line.state === 'carried-out' ? erased.filter((one) => one.key === key) : [];
    return { ...line, own: byId === me, lingers: lingers === 1, events: own.map(({ seq }) => seq) };
  });
}
