/**
 * One letter and what becomes of it. It is marked as sent after the mail server took it: killed in between it is handed in again
 * under the same Message-ID, by which mail programs show one.
 */
import { waitAfter } from '../../../../core/reports/backoff.js';
import { ui } from '../../../../core/words/vi/ui.js';
import { errorFacts } from '../../../ground/error-facts.js';
import { type HandedIn, MailTrouble } from '../../../mail/mailer.js';
import { asSystem } from '../../../runner/beside.js';
import type { Deps } from '../../../runner/deps.js';
import { endMails } from './end-mails.js';
import { type Due, type TakenUp, takeUp, waitingOf } from './take-up.js';

/** Resolves to the trouble that keeps every letter from going; null where the others may go. Rejects where `signal` stops it. */
export async function sendLetter(deps: Deps, due: Due, signal: AbortSignal): Promise<MailTrouble | null> {
  const { mailer } = deps;
  if (mailer === null) return new MailTrouble('unreachable', null);
  const letter = await takeUp(deps, due);
  if (letter === null) return null;
  const { id, address: to } = letter;
  let said: HandedIn;
  try {
    said = await mailer.handIn({ id, to, subject: ui['mail.subject'], text: textOf(letter) }, signal);
  } catch (error) {
    // Stopped: nothing was tried that counts.
    signal.throwIfAborted();
    if (!(error instanceof MailTrouble))
      deps.log.error({ mail: id, error: errorFacts(error) }, 'a letter could not be handed in');
    const trouble = error instanceof MailTrouble ? error : new MailTrouble('unreachable', null);
    await tryLater(deps, { ...due, letterId: id }, trouble);
    return trouble.kind === 'answered' ? null : trouble;
  }
  await settle(deps, letter, said);
  return null;
}

/** Reminders one below the other, and what to do with a letter that came to somebody else. */
function textOf({ mails, school }: TakenUp): string {
  const footer = ui['mail.footer'].replaceAll('{school}', school);
  return `${mails.map(({ text }) => text).join('\n\n')}\n\n-- \n${footer}\n`;
}

const settle = (deps: Deps, { userId, address, mails }: TakenUp, said: HandedIn): Promise<void> =>
  deps.db.writes.run(async (transaction) => {
    const at = asSystem(deps, transaction);
    if (said.kind === 'taken') return endMails(deps, at, mails, { state: 'sent', code: null });
    await endMails(deps, at, mails, { state: 'refused', code: said.code });
    const struck = { refusedAt: at.clock().toISOString(), refusedCode: String(said.code) };
    // She may have entered another meanwhile.
    await at.db.mailAddresses.update(struck, { where: { userId, address } });
  });

export const tryLater = (deps: Deps, due: Due, { kind, code }: MailTrouble): Promise<void> =>
  deps.db.writes.run(async (transaction) => {
    const { db, clock } = asSystem(deps, transaction);
    const mails = await waitingOf(db, due);
    const tries = Math.max(0, ...mails.map((mail) => mail.tries)) + 1;
    const nextAt = new Date(clock().getTime() + waitAfter(tries, deps.random())).toISOString();
    const trouble = code === null ? kind : `${kind} ${code}`;
    for (const { id } of mails) await db.mails.update({ tries, nextAt, trouble }, { where: { id } });
  });
