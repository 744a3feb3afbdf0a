import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { SignedIn } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { loadSchool } from '../school/load-school.js';
import { renewSession } from '../sessions/begin-session.js';
import { hashPassword, isPassword } from '../../sign-in/passwords.js';
import { proveHerself } from './parts/prove-herself.js';
import { refusedOnAccount } from './parts/refused-on-account.js';
import { renewed, type Renewed } from './parts/renewed.js';
import { requireStrong } from '../../sign-in/require-strong.js';

export interface ChangePasswordInput {
  readonly caller: SignedIn;
  /** Not asked while a first password has let her in, which was good for this once. */
  readonly old?: string | undefined;
  readonly next: string;
}

const change = act({
  act: 'change-own-password',
  prepare: async (at, { caller, next }: ChangePasswordInput & { readonly token: string }) => {
    const { user, school } = await at.read(async ({ db, clock }) => ({
      user: await db.users.findByPk(caller.userId, { raw: true }),
      school: await loadSchool(db, clock()),
    }));
    if (!user) throw refuse('not-found');
    const person = { account: user.account, name: user.name, school: school.name };
    await requireStrong(next, person);
    if (user.firstUntil === null && (await isPassword(user.passwordHash, next))) throw refuse('password-same');
    return { before: user.passwordHash, passwordHash: await hashPassword(next) };
  },
  run: async (at, { caller, token }, { prepared: { before, passwordHash } }): Promise<void> => {
    const { users } = at.db;
    const user = await users.findByPk(caller.userId, { raw: true });
    // Somebody gave her another one meanwhile.
    if (user?.passwordHash !== before) throw refuse('signed-out');
    const now = at.clock();
    const set = { passwordHash, firstUntil: null, firstUsedAt: null, passwordSetAt: now.toISOString() };
    await users.update(set, { where: { id: user.id } });
    const ended = await renewSession(at.db, token, caller, now);
    if (ended === null) throw refuse('signed-out');
    await at.note({ kind: 'password.changed', first: user.firstUntil !== null, sessions: ended });
  },
  refused: refusedOnAccount('change-password'),
});

/**
 * Change her own password: every other sign-in of hers ends, this one goes on under a new token. Refuses with
 * own-password-wrong, too-many-tries, password-short, password-names-her, password-same, password-common.
 */
export async function changePassword(deps: Deps, input: ChangePasswordInput): Promise<Renewed> {
  const { caller } = input;
  if (caller.must !== 'password') await proveHerself(deps, caller, input.old ?? '', 'change-password');
  const token = deps.newToken();
  await change(deps, { ...input, token });
  return renewed(deps, token, caller);
}
