import type { Me } from '../../core/contract/session.js';
import { appendAuditEvent } from './append-audit-event.js';
import type { SignedIn } from './caller.js';
import type { Deps } from './deps.js';
import { sha256 } from './digests.js';
import { loadMe } from './load-me.js';
import { isPassword } from './passwords.js';
import { refuse } from './refused.js';
import { ABSOLUTE, IDLE, restAfter, TRIES_FORGOTTEN } from './session-rules.js';

export interface SignInInput {
  readonly account: string;
  readonly password: string;
  readonly channel: 'bearer' | 'cookie';
  readonly from: string | null;
}

/** Accounts are compared without case and in NFC, as people type them. */
export const accountKey = (typed: string): string => typed.trim().normalize('NFC').toLowerCase();

/**
 * Begin a session. Refuses with wrong-password, the same way and after the same time for an unknown account, and
 * with too-many-tries while the account rests.
 */
export async function signIn(deps: Deps, input: SignInInput): Promise<{ me: Me; token: string; signedIn: SignedIn }> {
  const { db, clock } = deps;
  const { channel, from } = input;
  const account = accountKey(input.account);
  const now = clock();
  await countTry(deps, account, now);

  const user = await db.users.findOne({ where: { account }, raw: true });
  if (!(await isPassword(user?.active ? user.passwordHash : null, input.password)) || !user) {
    await db.writes.run((transaction) =>
      appendAuditEvent(deps, transaction, {
        at: now.toISOString(),
        actor: null,
        hat: null,
        from,
        // What was typed for an unknown account may be a password; it is not kept.
        data: { kind: 'sign-in.failed', account: user?.account ?? '' },
      }),
    );
    throw refuse('wrong-password');
  }

  const token = deps.newToken();
  const id = sha256(token);
  await db.writes.run(async (transaction) => {
    await db.signInTries.destroy({ where: { id: sha256(account) }, transaction });
    await db.sessions.create(
      {
        id,
        userId: user.id,
        channel,
        createdAt: now.toISOString(),
        seenAt: now.toISOString(),
        endsAt: new Date(now.getTime() + ABSOLUTE).toISOString(),
      },
      { transaction },
    );
    await appendAuditEvent(deps, transaction, {
      at: now.toISOString(),
      actor: user.id,
      hat: null,
      from,
      data: { kind: 'sign-in.succeeded', channel },
    });
  });
  const hats = (await db.userHats.findAll({ where: { userId: user.id }, raw: true })).map(({ hat }) => hat);
  const signedIn: SignedIn = {
    userId: user.id,
    name: user.name,
    account: user.account,
    hats,
    from,
    sessionId: id,
    channel,
    idleUntil: new Date(now.getTime() + IDLE),
  };
  return { me: await loadMe(deps, signedIn), token, signedIn };
}

/** Counted before the password is looked at, so that many tries at once are as many tries. */
async function countTry({ db }: Deps, account: string, now: Date): Promise<void> {
  const id = sha256(account);
  const rest = await db.writes.run(async (transaction) => {
    const before = await db.signInTries.findByPk(id, { raw: true, transaction });
    const left = before ? Date.parse(before.restsUntil) - now.getTime() : 0;
    if (left > 0) return left;
    const recent = before && now.getTime() - Date.parse(before.lastAt) < TRIES_FORGOTTEN;
    const tries = (recent ? before.tries : 0) + 1;
    const row = {
      id,
      tries,
      lastAt: now.toISOString(),
      restsUntil: new Date(now.getTime() + restAfter(tries)).toISOString(),
    };
    if (before) await db.signInTries.update(row, { where: { id }, transaction });
    else await db.signInTries.create(row, { transaction });
    return 0;
  });
  if (rest > 0) throw refuse('too-many-tries', { seconds: Math.ceil(rest / 1000) });
}
