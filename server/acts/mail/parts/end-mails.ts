import { type MailState, TRIED_DAYS } from '../../../../core/contract/mail.js';
import { asSystem } from '../../../runner/beside.js';
import type { Deps } from '../../../runner/deps.js';
import { readFrom } from '../../../store/read-from.js';
import { select } from '../../../store/sql.js';
import type { MailRow } from '../../../store/models/mails.js';

const DAY = 24 * 60 * 60 * 1000;
/** A turn, so that nobody waits behind this. */
const TOGETHER = 100;

export type Waiting = Pick<MailRow, 'id' | 'userId' | 'askedBy' | 'text' | 'tries'>;

interface End {
  readonly state: Exclude<MailState, 'waiting'>;
  /** The mail server's, where it refused the address. */
  readonly code: number | null;
}

/** Whoever reminded is told once of each person to whom it did not come. */
export async function endMails(
  { newId }: Pick<Deps, 'newId'>,
  { db, clock, note }: ReturnType<typeof asSystem>,
  mails: readonly Waiting[],
  { state, code }: End,
): Promise<void> {
  const now = clock().toISOString();
  const ended = { state, endedAt: now, nextAt: null, ...(code !== null && { trouble: String(code) }) };
  const told = new Set<string>();
  for (const { id, userId, askedBy } of mails) {
    const [moved] = await db.mails.update(ended, { where: { id, state: 'waiting' } });
    if (moved === 0) continue;
    await note({ kind: 'mail.ended', mail: id, userId, state });
    if (told.has(`${askedBy} ${userId}`) || (state !== 'refused' && state !== 'given-up')) continue;
    told.add(`${askedBy} ${userId}`);
    const kind = state === 'refused' ? 'mail-refused' : 'mail-given-up';
    await db.accountNews.create({ id: newId(), userId: askedBy, kind, byUser: userId, at: now });
  }
}

const OLD = `
  SELECT id, user_id AS "userId", asked_by AS "askedBy", text, tries FROM mails
  WHERE state = 'waiting' AND asked_at <= $1 ORDER BY asked_at, id LIMIT ${TOGETHER}`;

/**
 * What waits too long goes no more: a reminder of last week only confuses, and no text is kept for good where no letters are handed
 * in any more.
 */
export async function giveUpOld(deps: Deps): Promise<void> {
  const before = [new Date(deps.clock().getTime() - TRIED_DAYS * DAY).toISOString()];
  // Looked at often, and hardly ever found.
  let found = await readFrom(deps.db, (reader) => select<Waiting>(reader, OLD, before));
  while (found.length > 0) {
    found = await deps.db.writes.run(async (transaction) => {
      const at = asSystem(deps, transaction);
      await endMails(deps, at, await select<Waiting>(at.db, OLD, before), { state: 'given-up', code: null });
      return select<Waiting>(at.db, OLD, before);
    });
  }
}
