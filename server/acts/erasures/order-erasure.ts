import { dayInVietnam } from '../../../core/codes/day.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select, write } from '../../store/sql.js';
import { erasableRow } from './parts/erasable-row.js';

interface OrderInput {
  readonly caller: Caller;
  readonly brought: string;
  readonly reason: string;
  readonly document: string;
  readonly documentDay: string;
}

const TABLE = 'brought_years';
const OPEN = `SELECT id FROM erasure_orders WHERE row_key = $1 AND state = 'waiting'`;
const INSERT = `
  INSERT INTO erasure_orders (id, table_name, row_key, pupil_id, school_year, reason, document, document_day, ordered_by,
    ordered_at, state)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting')`;

/**
 * The principal's order to erase one row of history, by a document; it waits for the administrator. Refuses with erasure-day,
 * erasure-open and what `erasableRow` says.
 */
export const orderErasure = act({
  act: 'order-erasure',
  run: async (at, { brought, reason, document, documentDay }: OrderInput): Promise<{ erasure: string }> => {
    if (documentDay > dayInVietnam(at.clock())) throw refuse('erasure-day');
    const row = await erasableRow(at.db, brought);
    if ((await select(at.db, OPEN, [row.id])).length > 0) throw refuse('erasure-open');
    const erasure = at.newId();
    const by = [at.caller.userId, at.clock().toISOString()];
    const why = [reason, document, documentDay];
    await write(at.db, INSERT, [erasure, TABLE, row.id, row.pupil, row.schoolYear, ...why, ...by]);
    await at.note({
      kind: 'erasure.ordered',
      ...{ erasure, table: TABLE, key: row.id, pupilId: row.pupil, document, reasonDigest: sha256(reason) },
    });
    return { erasure };
  },
  refused: (_, code) => ({ kind: 'erasure.refused', erasure: null, code }),
});
