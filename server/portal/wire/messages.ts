/** A message of a school: whose it is, and that it is done once. */
import { timingSafeEqual } from 'node:crypto';
import type { Authentication } from '../../../core/wire/envelope.js';
import { sha256 } from '../../ground/digests.js';
import type { PortalDeps } from '../portal-deps.js';
import type { Reading, Writing } from '../store/portal-database.js';
import { WireRefused } from './wire-fault.js';

export interface SchoolRow {
  readonly code: string;
  readonly name: string;
  readonly officeId: string;
  readonly passwordDigest: string;
  readonly tokenDigest: string;
  readonly closedAt: string | null;
  readonly noteKey: string | null;
}

const SCHOOL = `
  SELECT code, name, office_id AS "officeId", password_digest AS "passwordDigest", token_digest AS "tokenDigest",
    closed_at AS "closedAt", note_key AS "noteKey" FROM schools`;

export const schoolOf = async (db: Reading, code: string): Promise<SchoolRow | null> =>
  (await db.rows<SchoolRow>(`${SCHOOL} WHERE code = $1`, [code]))[0] ?? null;

/** The school an account is of. Rejects with WireRefused: unknown and wrong are one answer, after the same comparisons. */
export async function schoolBy(
  { db }: Pick<PortalDeps, 'db'>,
  { user_name: user, password, token, ma_don_vi: code }: Authentication,
): Promise<SchoolRow> {
  const [school] = await db.rows<SchoolRow>(`${SCHOOL} WHERE user_name = $1`, [user]);
  const right = [isDigest(school?.passwordDigest, password), isDigest(school?.tokenDigest, token)];
  if (school === undefined || right.includes(false)) throw new WireRefused('TK01');
  if (school.closedAt !== null) throw new WireRefused('TK03');
  if (school.code !== code) throw new WireRefused('TK02', code.slice(0, 20));
  return school;
}

const NOBODY = sha256('');
function isDigest(digest: string | undefined, secret: string): boolean {
  const same = timingSafeEqual(Buffer.from(digest ?? NOBODY), Buffer.from(sha256(secret)));
  return same && digest !== undefined;
}

export interface Message {
  readonly school: string;
  readonly messageid: string;
  readonly function: string;
  /** What it asks, without the account's secrets. */
  readonly asks: unknown;
}

/**
 * Do a message once, in one transaction with what it changes: sent again it has the answer it had. Rejects with WireRefused TN01 where the
 * messageid was used for something else; what `act` throws leaves nothing behind, and the message may come again.
 */
export async function once<Answer>(
  { db, clock }: Pick<PortalDeps, 'db' | 'clock'>,
  message: Message,
  act: (at: Writing, now: string) => Promise<Answer>,
): Promise<Answer> {
  const digest = sha256(JSON.stringify(message.asks));
  return db.write(async (at) => {
    const [before] = await at.rows<{ function: string; digest: string; answer: string }>(
      'SELECT function, digest, answer FROM messages WHERE school_code = $1 AND messageid = $2',
      [message.school, message.messageid],
    );
    if (before !== undefined) {
      if (before.function !== message.function || before.digest !== digest) throw new WireRefused('TN01');
      return JSON.parse(before.answer) as Answer;
    }
    const now = clock().toISOString();
    const answer = await act(at, now);
    await at.write(
      'INSERT INTO messages (school_code, messageid, function, digest, answer, at) VALUES ($1, $2, $3, $4, $5, $6)',
      [message.school, message.messageid, message.function, digest, JSON.stringify(answer), now],
    );
    return answer;
  });
}

/** The envelope without its secrets, as a message is compared by. */
export const withoutSecrets = <Sent extends { readonly authenticationRequest: Authentication }>(sent: Sent) => {
  const { nam_hoc, function: name } = sent.authenticationRequest;
  return { ...sent, authenticationRequest: { nam_hoc, function: name } };
};
