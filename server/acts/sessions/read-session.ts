import type { Hat } from '../../../core/rights/actor.js';
import { readFrom } from '../../store/read-from.js';
import { writerOf } from '../../store/reader.js';
import { mustOf } from '../../../core/rights/passwords.js';
import { refuse } from '../../ground/refused.js';
import { select } from '../../store/sql.js';
import type { SignedIn } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { hatInForce, ruleInForce } from '../../store/in-force.js';
import { sha256 } from '../../ground/digests.js';
import { idleOf, SEEN_EVERY } from '../../ground/session-rules.js';
import { factorHatsOf } from './factor-hats.js';

export interface ReadSessionInput {
  readonly token: string;
  /** A token is good only on the way it was given out for. */
  readonly channel: 'bearer' | 'cookie';
  readonly from: string | null;
  /** A page asked by itself: her time goes on. */
  readonly quiet?: boolean;
}

/** A line per hat, one with null for somebody without any. */
interface SessionLine {
  readonly userId: string;
  readonly seenAt: string;
  readonly name: string;
  readonly account: string;
  readonly active: boolean | number;
  readonly hat: Hat | null;
  readonly firstUntil: string | null;
  readonly factorSince: string | null;
  /** Null before there is a school. */
  readonly sample: boolean | number | null;
  readonly security: string | null;
  /** Null where the school has set none. */
  readonly idleMinutes: number | null;
}

const SESSION = `
  SELECT s.user_id AS "userId", s.seen_at AS "seenAt", u.name, u.account, u.active, h.hat,
    u.first_until AS "firstUntil", f.since AS "factorSince", c.sample, c.security,
    ${ruleInForce('idle_minutes', '$1')} AS "idleMinutes"
  FROM sessions s JOIN users u ON u.id = s.user_id LEFT JOIN user_hats h
      ON h.user_id = u.id AND ${hatInForce('$1', 'h')}
    LEFT JOIN second_factors f ON f.user_id = u.id LEFT JOIN school c ON c.id = 1
  WHERE s.id = $2 AND s.channel = $3 AND s.ends_at > $4`;

/**
 * Who a token stands for, or null when it is unknown, ended, idle for too long or its user is no longer active. One
 * statement, and a written one once a minute of use.
 */
export async function readSession(
  deps: Deps,
  { token, channel, from, quiet = false }: ReadSessionInput,
): Promise<SignedIn | null> {
  const { db } = deps;
  const now = deps.clock();
  const id = sha256(token);
  const bound = [dayInVietnam(now), id, channel, now.toISOString()];
  const lines = await readFrom(db, (reader) => select<SessionLine>(reader, SESSION, bound));
  const [first] = lines;
  if (!first?.active) return null;
  const seen = Date.parse(first.seenAt);
  const idle = idleOf(first.idleMinutes);
  if (now.getTime() - seen >= idle) return null;
  let idleFrom = seen;
  if (!quiet && now.getTime() - seen >= SEEN_EVERY) {
    idleFrom = now.getTime();
    await db.writes.run((transaction) =>
      writerOf(db, transaction).sessions.update({ seenAt: now.toISOString() }, { where: { id } }),
    );
  }
  const hats = lines.flatMap(({ hat }) => (hat === null ? [] : [hat]));
  return {
    userId: first.userId,
    name: first.name,
    account: first.account,
    hats,
    from,
    sessionId: id,
    channel,
    idleUntil: new Date(idleFrom + idle),
    must: mustOf({
      firstPassword: first.firstUntil !== null,
      hasFactor: first.factorSince !== null,
      hats,
      factorHats: factorHatsOf({ sample: first.sample ?? true, security: first.security }),
    }),
  };
}

/** Who a token just given out stands for. Refuses with signed-out where it has ended meanwhile. */
export async function signedInAs(
  deps: Deps,
  token: string,
  given: Pick<ReadSessionInput, 'channel' | 'from'>,
): Promise<SignedIn> {
  const signedIn = await readSession(deps, { token, ...given });
  if (!signedIn) throw refuse('signed-out');
  return signedIn;
}
