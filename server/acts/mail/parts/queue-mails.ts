/** Reminders of one press of the button as letters: one to each person who has an address and wants them. */
import { HELD_MINUTES } from '../../../../core/contract/mail.js';
import type { Acting } from '../../../runner/act.js';
import { listOf, select } from '../../../store/sql.js';

export interface ToMail {
  readonly userId: string;
  readonly text: string;
}

export interface Queued {
  readonly going: number;
  /** People without an address, or who want no letters, or whose address was refused. */
  readonly without: number;
}

const WRITTEN_TO =
  'SELECT user_id AS "userId" FROM mail_addresses WHERE address IS NOT NULL AND off_at IS NULL AND refused_at IS NULL AND user_id IN ';

/** Null where no letters are handed in. They go some minutes later, with what she is reminded of meanwhile. */
export async function queueMails(at: Acting, batchId: string, letters: readonly ToMail[]): Promise<Queued | null> {
  if (at.mailer === null) return null;
  const ids = letters.map(({ userId }) => userId);
  const found = await select<{ userId: string }>(at.db, `${WRITTEN_TO}${listOf(ids)}`, ids);
  const written = new Set(found.map(({ userId }) => userId));
  const going = letters.filter(({ userId }) => written.has(userId));
  const now = at.clock();
  const nextAt = new Date(now.getTime() + HELD_MINUTES * 60_000).toISOString();
  const rows = going.map(({ userId, text }) => ({
    ...{ id: at.newId(), batchId, userId, text, state: 'waiting' as const, nextAt },
    ...{ askedBy: at.caller.userId, askedAt: now.toISOString() },
  }));
  if (rows.length > 0) await at.db.mails.bulkCreate(rows);
  return { going: going.length, without: letters.length - going.length };
}
