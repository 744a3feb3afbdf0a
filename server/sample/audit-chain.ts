/** Many audit events at once, chained as if written one by one. */
import type { Transaction } from 'sequelize';
import { type AuditEvent, auditEventSchema, chainText } from '../../core/audit/event.js';
import { sha256 } from '../ground/digests.js';
import { lastLink, type Link } from '../runner/append-audit-event.js';
import type { AuditEventRow } from '../store/models/audit.js';
import type { Database } from '../store/open-database.js';
import { readerOf } from '../store/reader.js';

/** Written behind what the trail holds, in the transaction of what they tell of. Throws ZodError for an event outside core/audit's list. */
export async function addEvents(
  db: Database,
  transaction: Transaction,
  acts: readonly Omit<AuditEvent, 'seq'>[],
): Promise<void> {
  const last = await lastLink({ db: readerOf(db, transaction) });
  await db.auditEvents.bulkCreate(chainRows(last, acts), { transaction });
}

function chainRows(last: Link, acts: readonly Omit<AuditEvent, 'seq'>[]): AuditEventRow[] {
  let previous = last.hash;
  return acts.map((act, index) => {
    const event = auditEventSchema.parse({ ...act, seq: last.seq + 1 + index });
    previous = sha256(chainText(previous, event));
    const { seq, at, actor, hat, from, data } = event;
    return { seq, at, actor, hat, fromAddress: from, data: JSON.stringify(data), hash: previous };
  });
}
