import type { Hat } from '../../../core/rights/actor.js';
import { readFrom } from '../../store/read-from.js';
import { writerOf } from '../../store/reader.js';
import { select } from '../../store/sql.js';
import type { SignedIn } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { sha256 } from '../../ground/digests.js';
import { IDLE, SEEN_EVERY } from '../../ground/session-rules.js';

export interface ReadSessionInput {
  readonly token: string;
  /** A token is good only on the way it was given out for. */
  readonly channel: 'bearer' | 'cookie';
  readonly from: string | null;
}

/** A line per hat, one with null for somebody without any. */
interface SessionLine {
  readonly userId: string;
  readonly seenAt: string;
  readonly name: string;
  readonly account: string;
  readonly active: boolean | number;
  readonly hat: Hat | null;
}

const SESSION = `
  SELECT s.user_id AS "userId", s.seen_at AS "seenAt", u.name, u.account, u.active, h.hat
  FROM sessions s JOIN users u ON u.id = s.user_id LEFT JOIN user_hats h ON h.user_id = u.id
  WHERE s.id = $1 AND s.channel = $2 AND s.ends_at > $3`;

/**
 * Who a token stands for, or null when it is unknown, ended, idle for too long or its user is no longer active. One
 * statement, and a written one once a minute of use.
 */
export async function readSession(deps: Deps, { token, channel, from }: ReadSessionInput): Promise<SignedIn | null> {
  const { db } = deps;
  const now = deps.clock();
  const id = sha256(token);
  const lines = await readFrom(db, (reader) => select<SessionLine>(reader, SESSION, [id, channel, now.toISOString()]));
  const [first] = lines;
  if (!first?.active) return null;
  const seen = Date.parse(first.seenAt);
  if (now.getTime() - seen >= IDLE) return null;
  let idleFrom = seen;
  if (now.getTime() - seen >= SEEN_EVERY) {
    idleFrom = now.getTime();
    await db.writes.run((transaction) =>
      writerOf(db, transaction).sessions.update({ seenAt: now.toISOString() }, { where: { id } }),
    );
  }
  return {
    userId: first.userId,
    name: first.name,
    account: first.account,
    hats: lines.flatMap(({ hat }) => (hat === null ? [] : [hat])),
    from,
    sessionId: id,
    channel,
    idleUntil: new Date(idleFrom + IDLE),
  };
}
