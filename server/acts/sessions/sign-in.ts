import type { Me } from '../../../core/contract/session.js';
import { ACCOUNT_RULE, ADDRESS_RULE } from '../../../core/rights/rests.js';
import { accountsKey, addressKey } from '../../limits/limit-keeper.js';
import { asSystem } from '../../runner/beside.js';
import { readFrom } from '../../store/read-from.js';
import type { SignedIn } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { sha256 } from '../../ground/digests.js';
import { loadMe } from './load-me.js';
import { isPassword } from './passwords.js';
import { refuse } from '../../ground/refused.js';
import { ABSOLUTE, IDLE } from '../../ground/session-rules.js';

export interface SignInInput {
  readonly account: string;
  readonly password: string;
  readonly channel: 'bearer' | 'cookie';
  readonly from: string | null;
  /** The network the address belongs to, as limits count it. */
  readonly network: string;
}

/** Accounts are compared without case and in NFC, as people type them. */
export const accountKey = (typed: string): string => typed.trim().normalize('NFC').toLowerCase();

/**
 * Begin a session. Refuses with wrong-password, the same way and after the same time for an unknown account, and
 * with too-many-tries while the account rests, too-many-tries-here while the address does; whoever has signed in from there
 * before is not kept out by others.
 */
export async function signIn(deps: Deps, input: SignInInput): Promise<{ me: Me; token: string; signedIn: SignedIn }> {
  const { db, clock } = deps;
  const { channel, from, network } = input;
  const account = accountKey(input.account);
  const now = clock();
  await countTry(deps, account, network, now);

  const user = await readFrom(db, ({ users }) => users.findOne({ where: { account }, raw: true }));
  if (!(await isPassword(user?.active ? user.passwordHash : null, input.password)) || !user) {
    await db.writes.run(async (transaction) => {
      await deps.limits.countWrong(addressKey(network), now, ADDRESS_RULE, transaction);
      const { note } = asSystem(deps, transaction, { userId: null, from });
      // What was typed for an unknown account may be a password; it is not kept.
      await note({ kind: 'sign-in.failed', account: user?.account ?? '' }, { at: now.toISOString() });
    });
    throw refuse('wrong-password');
  }

  const token = deps.newToken();
  const id = sha256(token);
  await db.writes.run(async (transaction) => {
    await deps.limits.forget(accountsKey(account), transaction);
    await deps.limits.rememberHere(account, network, now, transaction);
    const begun = asSystem(deps, transaction, { userId: user.id, from });
    await begun.db.sessions.create({
      id,
      userId: user.id,
      channel,
      createdAt: now.toISOString(),
      seenAt: now.toISOString(),
      endsAt: new Date(now.getTime() + ABSOLUTE).toISOString(),
    });
    await begun.note({ kind: 'sign-in.succeeded', channel }, { at: now.toISOString() });
  });
  const hats = await readFrom(db, async ({ userHats }) =>
    (await userHats.findAll({ where: { userId: user.id }, raw: true })).map(({ hat }) => hat),
  );
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

/** The account's is counted before the password is looked at, so that many tries at once are as many tries. */
async function countTry({ db, limits }: Deps, account: string, network: string, now: Date): Promise<void> {
  const key = accountsKey(account);
  const rest = await db.writes.run(async (transaction) => {
    const own = await limits.restOf(key, now, ACCOUNT_RULE, transaction);
    if (own > 0) return { code: 'too-many-tries' as const, ms: own };
    const here = await limits.restOf(addressKey(network), now, ADDRESS_RULE, transaction);
    if (here > 0 && !(await limits.isKnownHere(account, network, transaction))) {
      return { code: 'too-many-tries-here' as const, ms: here };
    }
    await limits.countWrong(key, now, ACCOUNT_RULE, transaction);
    return null;
  });
  if (rest) throw refuse(rest.code, { seconds: Math.ceil(rest.ms / 1000) });
}
