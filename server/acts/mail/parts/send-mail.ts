/**
 * One letter and what becomes of it. It is marked as sent after the mail server took it: killed in between it is handed in again
 * under the same Message-ID, by which mail programs show one.
 */
import { TRIED_DAYS, type MailState } from '../../../../core/contract/mail.js';
import { waitAfter } from '../../../../core/reports/backoff.js';
import { ui } from '../../../../core/words/vi/ui.js';
import { errorFacts } from '../../../ground/error-facts.js';
import { type HandedIn, MailTrouble } from '../../../mail/mailer.js';
import { asSystem } from '../../../runner/beside.js';
import type { Deps } from '../../../runner/deps.js';
import type { MailRow } from '../../../store/models/mails.js';
import { readFrom } from '../../../store/read-from.js';
import { select } from '../../../store/sql.js';

const DAY = 24 * 60 * 60 * 1000;

interface ToSend extends Pick<MailRow, 'id' | 'userId' | 'text' | 'askedAt'> {
  /** Null where she is not written to any more. */
  readonly address: string | null;
}

const DUE = `
  SELECT m.id, m.user_id AS "userId", m.text, m.asked_at AS "askedAt", a.address
  FROM mails m LEFT JOIN mail_addresses a ON a.user_id = m.user_id AND a.off_at IS NULL AND a.refused_at IS NULL
  WHERE m.state = 'waiting' AND m.next_at <= $1 ORDER BY m.asked_at, m.id`;

/** What is to be handed in now. */
export const dueMails = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<ToSend[]> =>
  readFrom(db, (reader) => select<ToSend>(reader, DUE, [clock().toISOString()]));

/** Resolves to the trouble that keeps every letter from going; null where the others may go. */
export async function sendMail(deps: Deps, mail: ToSend): Promise<MailTrouble | null> {
  const { mailer } = deps;
  if (mailer === null) return new MailTrouble('unreachable', null);
  if (mail.address === null) return endMail(deps, mail, 'dropped', null);
  let said: HandedIn;
  try {
    const { id, text, address: to } = mail;
    said = await mailer.handIn({ id, to, subject: ui['mail.subject'], text: `${text}\n\n-- \n${ui['mail.footer']}\n` });
  } catch (error) {
    if (!(error instanceof MailTrouble))
      deps.log.error({ mail: mail.id, error: errorFacts(error) }, 'a letter could not be handed in');
    const trouble = error instanceof MailTrouble ? error : new MailTrouble('unreachable', null);
    await tryLater(deps, mail, trouble);
    return trouble.kind === 'answered' ? null : trouble;
  }
  return endMail(deps, mail, said.kind === 'taken' ? 'sent' : 'refused', said.kind === 'refused' ? said.code : null);
}

async function endMail(
  deps: Deps,
  { id, userId, address }: ToSend,
  state: Exclude<MailState, 'waiting'>,
  code: number | null,
): Promise<null> {
  await deps.db.writes.run(async (transaction) => {
    const { db, clock, note } = asSystem(deps, transaction);
    const now = clock().toISOString();
    const ended = { state, endedAt: now, nextAt: null, ...(code !== null && { trouble: String(code) }) };
    const [moved] = await db.mails.update(ended, { where: { id, state: 'waiting' } });
    if (moved === 0) return;
    // She may have entered another meanwhile.
    if (state === 'refused')
      await db.mailAddresses.update({ refusedAt: now, refusedCode: String(code) }, { where: { userId, address } });
    if (state === 'refused' || state === 'given-up') {
      const mail = (await db.mails.findByPk(id, { raw: true }))!;
      const kind = state === 'refused' ? 'mail-refused' : 'mail-given-up';
      await db.accountNews.create({ id: deps.newId(), userId: mail.askedBy, kind, byUser: userId, at: now });
    }
    await note({ kind: 'mail.ended', mail: id, userId, state });
  });
  return null;
}

export async function tryLater(deps: Deps, mail: ToSend, { kind, code }: MailTrouble): Promise<void> {
  const now = deps.clock().getTime();
  if (now - Date.parse(mail.askedAt) >= TRIED_DAYS * DAY) return void (await endMail(deps, mail, 'given-up', null));
  await deps.db.writes.run(async (transaction) => {
    const { db } = asSystem(deps, transaction);
    const row = await db.mails.findByPk(mail.id, { raw: true });
    if (row?.state !== 'waiting') return;
    const tries = row.tries + 1;
    const nextAt = new Date(now + waitAfter(tries, deps.random())).toISOString();
    const trouble = code === null ? kind : `${kind} ${code}`;
    await db.mails.update({ tries, nextAt, trouble }, { where: { id: mail.id } });
  });
}
