import type { Refusal } from '../../../core/codes/refusal.js';
import type { Me } from '../../../core/contract/session.js';
import { accountKey } from '../../../core/text/account-name.js';
import { ADDRESS_RULE } from '../../../core/rights/rests.js';
import { accountsKey, addressKey } from '../../limits/limit-keeper.js';
import { asSystem } from '../../runner/beside.js';
import { sha256 } from '../../ground/digests.js';
import { readFrom } from '../../store/read-from.js';
import type { SignedIn } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { writerOf } from '../../store/reader.js';
import { admit } from './admit.js';
import { beginSession } from './begin-session.js';
import { loadMe } from './load-me.js';
import { countTry } from '../../sign-in/count-try.js';
import { isPassword } from '../../sign-in/passwords.js';
import { typedCode } from '../../sign-in/printed-codes.js';
import { signedInAs } from './read-session.js';
import { Refused, refuse } from '../../ground/refused.js';

export interface SignInInput {
  readonly account: string;
  readonly password: string;
  readonly channel: 'bearer' | 'cookie';
  readonly from: string | null;
  /** The network the address belongs to, as limits count it. */
  readonly network: string;
  /** Of her second factor, or a recovery code. */
  readonly code?: string | undefined;
  /** Browser and system as the device names itself. */
  readonly device?: string | null;
  /** Token of the sign-in her page had until now; it ends with this one's beginning. */
  readonly replaces?: string | undefined;
}

/**
 * Begin a session. Refuses with wrong-password, the same way and after the same time for an unknown account, and
 * with too-many-tries while the account rests, too-many-tries-here while the address does; whoever has signed in from there
 * before is not kept out by others. After the right password with what `admit` says; wrong codes count as wrong passwords.
 */
export async function signIn(deps: Deps, input: SignInInput): Promise<{ me: Me; token: string; signedIn: SignedIn }> {
  const { db, clock } = deps;
  const { channel, from, network } = input;
  const account = accountKey(input.account);
  const now = clock();
  await countTry({ writes: db.writes, limits: deps.limits }, { account, network, now });

  const user = await readFrom(db, ({ users }) => users.findOne({ where: { account }, raw: true }));
  const failed = (known: string): Promise<void> =>
    db.writes.run(async (transaction) => {
      await deps.limits.countWrong(addressKey(network), now, ADDRESS_RULE, transaction);
      const { note } = asSystem(deps, transaction, { userId: null, from });
      // What was typed for an unknown account may be a password; it is not kept.
      await note({ kind: 'sign-in.failed', account: known }, { at: now.toISOString() });
    });
  const stored = user?.active && user.passwordHash !== '' ? user.passwordHash : null;
  const typed = user && user.firstUntil !== null ? typedCode(input.password) : input.password;
  if (!(await isPassword(stored, typed)) || !user) {
    await failed(user?.account ?? '');
    throw refuse('wrong-password');
  }

  const token = deps.newToken();
  const device = input.device ?? null;
  await db.writes
    .run(async (transaction) => {
      const by = await admit(writerOf(db, transaction), { user, code: input.code, now, seal: db.factorSeal });
      await deps.limits.forget(accountsKey(account), transaction);
      await deps.limits.rememberHere(account, network, now, transaction);
      const beginning = { userId: user.id, channel, device, fromAddress: from };
      await beginSession(writerOf(db, transaction), token, beginning, now);
      if (input.replaces !== undefined) {
        await writerOf(db, transaction).sessions.destroy({ where: { id: sha256(input.replaces) } });
      }
      const { note } = asSystem(deps, transaction, { userId: user.id, from });
      await note(
        { kind: 'sign-in.succeeded', channel, ...(device !== null && { device }), ...(by !== null && { by }) },
        { at: now.toISOString() },
      );
    })
    .catch(async (error: unknown) => {
      // Who is only asked for her code has done nothing wrong yet.
      if (error instanceof Refused && WRONG.has(error.refusal.code)) await failed(user.account);
      throw error;
    });
  const signedIn = await signedInAs(deps, token, { channel, from });
  return { me: await loadMe(deps, signedIn), token, signedIn };
}

const WRONG: ReadonlySet<Refusal['code']> = new Set(['code-wrong', 'first-password-used', 'first-password-ended']);
