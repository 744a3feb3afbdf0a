/** Many audit events at once, chained as if written one by one. */
import { type AuditEvent, auditEventSchema, CHAIN_START, chainText } from '../../core/audit/event.js';
import type { AuditEventRow } from '../store/models/audit.js';
import { sha256 } from '../ground/digests.js';

/** The rows of a chain from its beginning. Throws ZodError for an event outside core/audit's list. */
export function chainRows(acts: readonly Omit<AuditEvent, 'seq'>[]): AuditEventRow[] {
  let previous = CHAIN_START;
  return acts.map((act, index) => {
    const event = auditEventSchema.parse({ ...act, seq: index + 1 });
    previous = sha256(chainText(previous, event));
    const { seq, at, actor, hat, from, data } = event;
    return { seq, at, actor, hat, fromAddress: from, data: JSON.stringify(data), hash: previous };
  });
}
