/** The part of the trail that is about some classes, with what it is checked by: no event holds a mark. */
import { BUNDLE_FILES } from '../../../../core/contract/bundles.js';
import type { Reader } from '../../../store/reader.js';
import { jsonText } from '../../../database/dialect.js';
import { listOf, select } from '../../../store/sql.js';
import { auditVerifier } from '../../../ground/audit-key.js';
import { originOf } from '../../../trail/notes/write-note.js';

const NOTE = 'SELECT size, note FROM trail_notes ORDER BY size DESC LIMIT 1';
const HASHES = 'SELECT seq, hash FROM audit_events WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT 20000';

interface Stored {
  readonly seq: number;
  readonly at: string;
  readonly actor: string | null;
  readonly hat: string | null;
  readonly from: string | null;
  readonly data: string;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Up to the newest note; nothing before the first. */
export async function trailPart(
  db: Reader,
  dir: string,
  classIds: readonly string[],
): Promise<Readonly<Record<string, Uint8Array>>> {
  const [note] = await select<{ size: number; note: string }>(db, NOTE, []);
  const origin = await originOf(db);
  const key = origin === null ? null : auditVerifier(dir, origin);
  if (!note || key === null) return {};
  const hashes: string[] = [];
  while (hashes.length < note.size) {
    const links = await select<{ seq: number; hash: string }>(db, HASHES, [hashes.length, note.size]);
    if (links.length === 0) break;
    for (const { hash } of links) hashes.push(hash);
  }
  const events = await select<Stored>(
    db,
    `SELECT seq, at, actor, hat, from_address AS "from", data FROM audit_events
     WHERE ${jsonText('data', 'classId')} IN ${listOf(classIds)} AND seq <= $${classIds.length + 1} ORDER BY seq`,
    [...classIds, note.size],
  );
  const lines = events.map(({ data, ...event }) => JSON.stringify({ ...event, data: JSON.parse(data) as unknown }));
  return {
    [BUNDLE_FILES.note]: utf8(note.note),
    [BUNDLE_FILES.key]: utf8(`${key}\n`),
    [BUNDLE_FILES.hashes]: utf8(`${hashes.join('\n')}\n`),
    [BUNDLE_FILES.events]: utf8(lines.map((line) => `${line}\n`).join('')),
  };
}
