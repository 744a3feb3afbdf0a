import { createHash } from 'node:crypto';
import type { AuditData } from '../../../core/audit/event.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';
import { EXPLAINED } from '../explained/index.js';

export type Pinned = Extract<AuditData, { kind: 'tables.pinned' }>;

export interface LastPinned {
  readonly seq: number;
  readonly at: string;
  readonly data: Pinned;
}

const LAST = `SELECT seq, at, data FROM audit_events WHERE data LIKE '{"kind":"tables.pinned"%' ORDER BY seq DESC LIMIT 1`;

/** When the tables were last looked over; null for never. */
export async function lastPinned(db: Reader): Promise<LastPinned | null> {
  const [line] = await select<{ seq: number; at: string; data: string }>(db, LAST, []);
  return line ? { ...line, data: JSON.parse(line.data) as Pinned } : null;
}

const MOVED = `SELECT seq FROM audit_events WHERE seq > $1 AND data LIKE '{"kind":"database.moved"%' LIMIT 1`;

/** Whether the tables were pinned in a database that writes down its shape as this one does: of its steps, and not left since. */
export async function isOfSameShape(db: Reader, last: LastPinned, migrations: number): Promise<boolean> {
  if (last.data.shape.migrations !== migrations) return false;
  return (await select<{ seq: number }>(db, MOVED, [last.seq])).length === 0;
}

/** Of which columns each part is made. */
export const PARTS: Pinned['parts'] = Object.fromEntries(
  EXPLAINED.flatMap(({ table, key, parts = {} }) =>
    Object.entries(parts).map(([part, { columns }]) => [
      `${table} ${part}`,
      createHash('sha256')
        .update(JSON.stringify([key, columns]))
        .digest('hex')
        .slice(0, 16),
    ]),
  ),
);

/** Parts that were made of other columns when the tables were last looked over. */
export const freshSince = (last: LastPinned | null): ReadonlySet<string> =>
  new Set(Object.keys(PARTS).filter((part) => PARTS[part] !== last?.data.parts[part]));
