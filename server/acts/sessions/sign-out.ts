import { act } from '../../runner/act.js';
import type { SignedIn } from '../../runner/caller.js';

/** End a session; its token is worth nothing afterwards. */
export const signOut = act({
  act: 'keep-session',
  run: async (at, { caller }: { readonly caller: SignedIn }): Promise<void> => {
    await at.db.sessions.destroy({ where: { id: caller.sessionId } });
    await at.note({ kind: 'sign-out' });
  },
});
