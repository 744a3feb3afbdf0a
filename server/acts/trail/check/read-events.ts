import type { AuditEvent } from '../../../../core/audit/event.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

/** An event as it is stored; `event` is null for a row that holds none. */
export interface StoredEvent {
  readonly seq: number;
  readonly hash: string;
  readonly event: AuditEvent | null;
}

interface Line extends Omit<AuditEvent, 'data' | 'from'> {
  readonly from: string | null;
  readonly data: string;
  readonly hash: string;
}

const TOGETHER = 2000;
const SELECT = `
  SELECT seq, at, actor, hat, from_address AS "from", data, hash FROM audit_events WHERE seq > $1 ORDER BY seq LIMIT ${TOGETHER}`;

/** Every event from one on, some at a time: what is held at once does not grow with the trail. */
export async function* eventsSince(db: Reader, seq: number): AsyncGenerator<readonly StoredEvent[]> {
  for (let after = seq; ;) {
    const lines = await select<Line>(db, SELECT, [after]);
    if (lines.length > 0) yield lines.map(storedEvent);
    if (lines.length < TOGETHER) return;
    after = lines.at(-1)!.seq;
  }
}

function storedEvent({ hash, data, ...rest }: Line): StoredEvent {
  try {
    return { seq: rest.seq, hash, event: { ...rest, data: JSON.parse(data) as AuditEvent['data'] } };
  } catch {
    return { seq: rest.seq, hash, event: null };
  }
}
