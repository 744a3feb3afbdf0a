import { consistencyRanges } from '../../../core/audit/consistency.js';
import { type Bytes, type Edge, EMPTY_EDGE, grown, rootOf } from '../../../core/audit/merkle.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';
import { sha256Bytes } from './write-note.js';

const LINKS = 'SELECT seq, hash FROM audit_events WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT 5000';

/**
 * That the trail of `before` events is the beginning of that of `after`, for whoever has a note on each (`isConsistent`). One pass
 * over the links, some at a time. Throws RangeError where `before` is not from 1 to `after`.
 */
export async function consistencyProof(db: Reader, before: number, after: number): Promise<Bytes[]> {
  const ranges = consistencyRanges(before, after);
  return Promise.all(ranges.map(async ({ from, to }) => rootOf(sha256Bytes, await edgeOf(db, from, to))));
}

async function edgeOf(db: Reader, from: number, to: number): Promise<Edge> {
  let edge = EMPTY_EDGE;
  for (let after = from; after < to;) {
    const links = await select<{ seq: number; hash: string }>(db, LINKS, [after, to]);
    if (links.length === 0) throw new RangeError(`no event ${after + 1}`);
    edge = grown(
      sha256Bytes,
      edge,
      links.map(({ hash }) => Buffer.from(hash, 'hex')),
    );
    after = links.at(-1)!.seq;
  }
  return edge;
}
