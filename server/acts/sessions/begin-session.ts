import type { Writer } from '../../store/reader.js';
import { sha256 } from '../../ground/digests.js';
import { ABSOLUTE } from '../../ground/session-rules.js';
import type { SessionRow } from '../../store/models/people.js';

export type Beginning = Pick<SessionRow, 'userId' | 'channel' | 'device' | 'fromAddress'>;

/** Begin a session under a new token; its id is the token's SHA-256. One statement. */
export async function beginSession(db: Writer, token: string, beginning: Beginning, now: Date): Promise<string> {
  const id = sha256(token);
  const at = now.toISOString();
  const endsAt = new Date(now.getTime() + ABSOLUTE).toISOString();
  await db.sessions.create({ ...beginning, id, createdAt: at, seenAt: at, endsAt });
  return id;
}

/**
 * What proves somebody has changed: all her sign-ins end, and this one goes on under a new token, no longer than it would have.
 * Resolves to how many others ended; none goes on where this one has ended meanwhile (null).
 */
export async function renewSession(
  db: Writer,
  token: string,
  { userId, sessionId }: { readonly userId: string; readonly sessionId: string },
  now: Date,
): Promise<number | null> {
  const row = await db.sessions.findByPk(sessionId, { raw: true });
  const ended = await db.sessions.destroy({ where: { userId } });
  if (!row) return null;
  await db.sessions.create({ ...row, id: sha256(token), seenAt: now.toISOString() });
  return ended - 1;
}
