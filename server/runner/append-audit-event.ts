import { isNoted } from '../../core/audit/noted.js';
import { type AuditEvent, auditEventSchema, CHAIN_START, chainText } from '../../core/audit/event.js';
import type { Reader, Writer } from '../store/reader.js';
import { select, write } from '../store/sql.js';
import type { Deps } from './deps.js';
import { keepTime } from './keep-time.js';
import { sha256 } from '../ground/digests.js';
import { writeNote } from '../trail/notes/write-note.js';

const LAST_LINK = 'SELECT seq, at, hash FROM audit_events ORDER BY seq DESC LIMIT 1';
const INSERT = `
  INSERT INTO audit_events (seq, at, actor, hat, from_address, data, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)`;

export interface Link {
  readonly seq: number;
  /** Null before the first event. */
  readonly at: string | null;
  readonly hash: string;
}

/** The end of the chain; to add to it, through the Writer that will. One statement. */
export async function lastLink({ db }: { readonly db: Reader }): Promise<Link> {
  const [last] = await select<Link>(db, LAST_LINK, []);
  return last ?? { seq: 0, at: null, hash: CHAIN_START };
}

/**
 * Add the next link to the audit chain, in the transaction of the act it tells of; the write queue keeps links in
 * order. One statement, one more where the end of the chain has to be looked up. Refuses with clock-behind, and so the whole
 * act. Throws ZodError for an event outside core/audit's list.
 */
export async function appendEvent(
  at: { readonly db: Writer } & Pick<Deps, 'clock' | 'wait'>,
  act: Omit<AuditEvent, 'seq'>,
  end?: Link,
): Promise<void> {
  const last = end ?? (await lastLink(at));
  await keepTime(at, last);
  // An act that began before another ended, and waited for it, comes after it.
  const moment = last.at !== null && act.at < last.at ? at.clock().toISOString() : act.at;
  await addLink(at.db, { ...act, at: moment }, last);
  if (isNoted(act.data)) await writeNote(at.db, moment);
}

/** The link itself, whatever the clock says. */
export async function addLink(db: Writer, act: Omit<AuditEvent, 'seq'>, last: Link): Promise<void> {
  const event = auditEventSchema.parse({ ...act, seq: last.seq + 1 });
  const { seq, at, actor, hat, from, data } = event;
  const hash = sha256(chainText(last.hash, event));
  await write(db, INSERT, [seq, at, actor, hat, from, JSON.stringify(data), hash]);
}
