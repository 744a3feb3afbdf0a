/**
 * Rows of history that an event let go: a row gone otherwise is found, and so is one of these that is there again. An event counts as
 * far as the door would have opened by it: of a table that has one, by an order carried out for that very row.
 */
import type { AuditData } from '../../../core/audit/event.js';
import type { TrailFinding } from '../../../core/audit/trail-finding.js';
import { ERASABLE } from '../../store/erasure-door.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';

export interface ErasedRow {
  readonly table: string;
  readonly key: string;
  /** Of the event, and its moment. */
  readonly seq: number;
  readonly at: string;
  /** Number of the document. */
  readonly document: string;
}

export interface ErasedRows {
  readonly erased: readonly ErasedRow[];
  /** Events that tell of rows no order let go. */
  readonly foreign: readonly TrailFinding[];
}

type RowErased = Extract<AuditData, { kind: 'row.erased' }>;

const EVENTS = `SELECT seq, at, data FROM audit_events WHERE data LIKE '{"kind":"row.erased"%' ORDER BY seq`;
const ORDERS = `
  SELECT id, row_key AS "key" FROM erasure_orders WHERE state = 'carried-out' AND ended_by <> ordered_by`;

/** Of all time: a pin may be older than the last looking over. */
export async function erasedRows(db: Reader): Promise<ErasedRows> {
  const lines = await select<{ seq: number; at: string; data: string }>(db, EVENTS, []);
  if (lines.length === 0) return { erased: [], foreign: [] };
  const orders = await select<{ id: string; key: string }>(db, ORDERS, []);
  const keyOf = new Map(orders.map(({ id, key }) => [id, key]));
  const erased: ErasedRow[] = [];
  const foreign: TrailFinding[] = [];
  for (const { seq, at, data } of lines) {
    const { erasure, table, key, document } = JSON.parse(data) as RowErased;
    if (ERASABLE.has(table) && keyOf.get(erasure) === key) erased.push({ table, key, seq, at, document });
    else foreign.push({ code: 'erasure-foreign', seq, table, key });
  }
  return { erased, foreign };
}
