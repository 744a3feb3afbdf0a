/** Rows of history that an event let go: a row gone otherwise is found, and so is one of these that is there again. */
import type { AuditData } from '../../../core/audit/event.js';
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

const EVENTS = `SELECT seq, at, data FROM audit_events WHERE data LIKE '{"kind":"row.erased"%' ORDER BY seq`;

/** Of all time: a pin may be older than the last looking over. */
export async function erasedRows(db: Reader): Promise<ErasedRow[]> {
  const lines = await select<{ seq: number; at: string; data: string }>(db, EVENTS, []);
  return lines.map(({ seq, at, data }) => {
    const { table, key, document } = JSON.parse(data) as Extract<AuditData, { kind: 'row.erased' }>;
    return { table, key, seq, at, document };
  });
}
