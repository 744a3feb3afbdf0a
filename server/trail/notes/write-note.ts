/** A signed note on the trail as it stands, in the transaction of what it follows: no write of its own reaches the disk. */
import { type Edge, EMPTY_EDGE, grown, rootOf } from '../../../core/audit/merkle.js';
import { noteText, signedNote } from '../../../core/audit/signed-note.js';
import type { Reader, Writer } from '../../store/reader.js';
import { select, write } from '../../store/sql.js';
import { sha256Bytes } from '../../ground/digests.js';
import { auditKey } from '../../ground/audit-key.js';

export { sha256Bytes };

const LAST = 'SELECT size, edge FROM trail_notes ORDER BY size DESC LIMIT 1';
const SINCE = 'SELECT seq, hash FROM audit_events WHERE seq > $1 ORDER BY seq LIMIT $2';
const INSERT = 'INSERT INTO trail_notes (size, at, root, edge, note) VALUES ($1, $2, $3, $4, $5)';
/** Links read at a time. */
const TOGETHER = 20_000;

/** Nothing where nothing came since the last, or there is no school yet. `at`: ISO 8601, of the note. */
export async function writeNote(db: Writer, at: string): Promise<void> {
  const origin = await originOf(db);
  if (origin === null) return;
  const before = await lastEdge(db);
  const edge = await edgeNow(db, before);
  if (edge.size === before.size) return;
  const root = base64(rootOf(sha256Bytes, edge));
  const key = auditKey(db.trailFolder.dir, origin);
  const text = noteText({ origin, size: edge.size, root });
  const note = signedNote({ text, signatures: [key.signature(text)] });
  await write(db, INSERT, [edge.size, at, root, JSON.stringify(edge.hashes.map(base64)), note]);
  db.trailFolder.due = true;
}

const FIRST = 'SELECT note FROM trail_notes ORDER BY size LIMIT 1';

/** What the school's log is called, ever since its first note: a school's code may change. Null before there is a school. */
export async function originOf(db: Reader): Promise<string | null> {
  const [first] = await select<{ note: string }>(db, FIRST, []);
  if (first) return first.note.split('\n', 1)[0]!;
  const [school] = await select<{ code: string }>(db, 'SELECT code FROM school WHERE id = 1', []);
  return school ? `hocba/${school.code.replace(/[\s+]/g, '-')}` : null;
}

async function lastEdge(db: Reader): Promise<Edge> {
  const [last] = await select<{ size: number; edge: string }>(db, LAST, []);
  if (!last) return EMPTY_EDGE;
  const hashes = (JSON.parse(last.edge) as string[]).map((text) => new Uint8Array(Buffer.from(text, 'base64')));
  return { size: last.size, hashes };
}

async function edgeNow(db: Reader, before: Edge): Promise<Edge> {
  let edge = before;
  for (let from = before.size; ;) {
    const links = await select<{ seq: number; hash: string }>(db, SINCE, [from, TOGETHER]);
    edge = grown(
      sha256Bytes,
      edge,
      links.map(({ hash }) => Buffer.from(hash, 'hex')),
    );
    if (links.length < TOGETHER) return edge;
    from = links.at(-1)!.seq;
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
