/** Examination of the mail server: is one named, is it there and lets us in, does anything wait. */
import { HELD_MINUTES, TRIED_DAYS } from '../../../core/contract/mail.js';
import { MailTrouble, openMailer } from '../../mail/mailer.js';
import { BadSmtp, smtpLine, type SmtpSetting, smtpSetting } from '../../mail/smtp-setting.js';
import { openSchool } from '../../place/open-school.js';
import { shownTime } from '../../runner/keep-time.js';
import type { Connections } from '../../store/open-database.js';
import { readFrom } from '../../store/read-from.js';
import { select } from '../../store/sql.js';
import { doubt, fail, type Finding, well } from './finding.js';

/** Minutes of which nobody need be told: held for others, then on its way, or tried once more. */
const USUAL = HELD_MINUTES + 10;
const WAITING = "SELECT asked_at AS since FROM mails WHERE state = 'waiting' AND asked_at < $1 ORDER BY asked_at";

/** To be asked once the database was found in order. */
export const examineMail = async (dataDir: string, now: Date): Promise<Finding[]> => [
  await examineMailServer(smtpLine()),
  ...(await examineKept(dataDir, now)),
];

/** `line`: of the environment; `ca`: what its certificate is trusted by, in place of what this machine trusts. */
export async function examineMailServer(line: string | undefined, ca?: string): Promise<Finding> {
  if (line === undefined) return well('mail-not-set');
  let setting: SmtpSetting;
  try {
    setting = smtpSetting(line);
  } catch (error) {
    if (error instanceof BadSmtp) return fail('bad-smtp', 'smtp-is', { detail: error.message });
    throw error;
  }
  const host = `${setting.host}:${setting.port}`;
  try {
    await openMailer(setting, { origin: '', ...(ca && { ca }) }).tryOut();
    return well('mail-ok', { host });
  } catch (error) {
    if (!(error instanceof MailTrouble)) throw error;
    return fail('mail-away', 'mail-away-remedy', { host, detail: error.message, days: TRIED_DAYS });
  }
}

async function examineKept(dataDir: string, now: Date): Promise<Finding[]> {
  const db = await openSchool({ dataDir });
  try {
    return await examineWaiting(db, now);
  } finally {
    await db.close();
  }
}

/** Letters that wait for longer than is usual. */
export async function examineWaiting(db: Connections, now: Date): Promise<Finding[]> {
  const before = new Date(now.getTime() - USUAL * 60_000).toISOString();
  const waiting = await readFrom(db, (reader) => select<{ since: string }>(reader, WAITING, [before]));
  const [first] = waiting;
  if (first === undefined) return [];
  const since = shownTime(new Date(first.since));
  return [doubt('mails-wait', 'mails-wait-remedy', { count: waiting.length, since })];
}
