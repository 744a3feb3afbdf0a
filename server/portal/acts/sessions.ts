/** Officers sign in as everybody does: the same passwords, rests and times as at a school. */
import { ADDRESS_RULE } from '../../../core/rights/rests.js';
import { accountKey } from '../../../core/text/account-name.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { ABSOLUTE, idleOf, SEEN_EVERY } from '../../ground/session-rules.js';
import { accountsKey, addressKey } from '../../limits/limit-keeper.js';
import { countTry } from '../../sign-in/count-try.js';
import { hashPassword, isPassword } from '../../sign-in/passwords.js';
import { typedCode } from '../../sign-in/printed-codes.js';
import { requireStrong } from '../../sign-in/require-strong.js';
import type { PortalDeps } from '../portal-deps.js';
import { noteEvent, type Officer } from './officer.js';

export interface SigningIn {
  readonly account: string;
  readonly password: string;
  /** The network the address belongs to, as limits count it. */
  readonly network: string;
}

interface AccountRow {
  readonly id: string;
  readonly hash: string;
  readonly first: number;
}

/** The new session's token. Refuses with wrong-password, too-many-tries, too-many-tries-here. */
export async function signIn(deps: PortalDeps, { account: typed, password, network }: SigningIn): Promise<string> {
  const { db, clock, limits, newToken } = deps;
  const account = accountKey(typed);
  const now = clock();
  await countTry({ writes: db.writes, limits }, { account, network, now });
  const [found] = await db.rows<AccountRow>(
    'SELECT id, password_hash AS "hash", first_password AS "first" FROM officers WHERE account = $1',
    [account],
  );
  // A printed password is typed as people type from paper.
  const tried = found?.first ? typedCode(password) : password;
  if (!(await isPassword(found?.hash ?? null, tried)) || found === undefined) {
    await db.write(({ transaction }) => limits.countWrong(addressKey(network), now, ADDRESS_RULE, transaction));
    throw refuse('wrong-password');
  }
  const token = newToken();
  await db.write(async (at) => {
    await limits.forget(accountsKey(account), at.transaction);
    await limits.rememberHere(account, network, now, at.transaction);
    await takeAwayOld(at, now);
    await beginSession(at, token, found.id, now);
    await noteEvent(at, deps, { officer: found.id, school: null, kind: 'sign-in', about: {} });
  });
  return token;
}

type At = Parameters<Parameters<PortalDeps['db']['write']>[0]>[0];

const DAY = 24 * 60 * 60_000;
/** As long as a school keeps them (`prune`): wrong tries, and that an account has signed in from a network. */
const WRONG_KEPT = 2 * DAY;
const KNOWN_KEPT = 60 * DAY;

/** Officers are few: what has served its time goes with the next sign-in, without a timer. */
async function takeAwayOld(at: At, now: Date): Promise<void> {
  const before = (ms: number): string => new Date(now.getTime() - ms).toISOString();
  await at.write('DELETE FROM sessions WHERE ends_at < $1', [before(0)]);
  await at.write('DELETE FROM sign_in_tries WHERE (tries > 0 AND last_at < $1) OR last_at < $2', [
    before(WRONG_KEPT),
    before(KNOWN_KEPT),
  ]);
}

const beginSession = (at: At, token: string, id: string, now: Date) =>
  at.write('INSERT INTO sessions (id, officer_id, seen_at, ends_at) VALUES ($1, $2, $3, $4)', [
    sha256(token),
    id,
    now.toISOString(),
    new Date(now.getTime() + ABSOLUTE).toISOString(),
  ]);

interface SessionRow extends Omit<Officer, 'firstPassword'> {
  readonly first: number;
  readonly seenAt: string;
}

const SESSION = `
  SELECT f.id, f.account, f.name, f.office_id AS "officeId", o.name AS "officeName", o.kind AS "office",
    f.first_password AS "first", s.seen_at AS "seenAt"
  FROM sessions s JOIN officers f ON f.id = s.officer_id JOIN offices o ON o.id = f.office_id
  WHERE s.id = $1 AND s.ends_at > $2`;

/** Who a token stands for; null where it is unknown, ended, or idle for too long. */
export async function readSession({ db, clock }: PortalDeps, token: string): Promise<Officer | null> {
  const now = clock();
  const id = sha256(token);
  const [row] = await db.rows<SessionRow>(SESSION, [id, now.toISOString()]);
  if (row === undefined) return null;
  const { first, seenAt, ...officer } = row;
  const idle = now.getTime() - Date.parse(seenAt);
  if (idle >= idleOf(null)) return null;
  if (idle >= SEEN_EVERY) {
    await db.write((at) => at.write('UPDATE sessions SET seen_at = $1 WHERE id = $2', [now.toISOString(), id]));
  }
  return { ...officer, firstPassword: first !== 0 };
}

export const signOut = ({ db }: PortalDeps, token: string): Promise<void> =>
  db.write((at) => at.write('DELETE FROM sessions WHERE id = $1', [sha256(token)]));

/** A password of her own; her other sessions end. Refuses with wrong-password and what `requireStrong` says. */
export async function changePassword(
  deps: PortalDeps,
  officer: Officer,
  { old, chosen, token }: { readonly old: string; readonly chosen: string; readonly token: string },
): Promise<void> {
  const { db } = deps;
  const [row] = await db.rows<{ hash: string }>('SELECT password_hash AS "hash" FROM officers WHERE id = $1', [
    officer.id,
  ]);
  const tried = officer.firstPassword ? typedCode(old) : old;
  if (!(await isPassword(row?.hash ?? null, tried))) throw refuse('wrong-password');
  await requireStrong(chosen, { account: officer.account, name: officer.name, school: officer.officeName });
  const hash = await hashPassword(chosen);
  await db.write(async (at) => {
    await at.write('UPDATE officers SET password_hash = $1, first_password = 0 WHERE id = $2', [hash, officer.id]);
    await at.write('DELETE FROM sessions WHERE officer_id = $1 AND id <> $2', [officer.id, sha256(token)]);
    await noteEvent(at, deps, { officer: officer.id, school: null, kind: 'password.changed', about: {} });
  });
}
