import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { tellHer } from './parts/give-slip.js';

interface OnPerson {
  readonly caller: Caller;
  readonly id: string;
}

/** End every sign-in of somebody: a phone was lost, a PC left open. She is told. Refuses with not-found. */
export const endPersonsSessions = act({
  act: 'end-sessions',
  run: async (at, { caller, id }: OnPerson): Promise<{ ended: number }> => {
    const user = await at.db.users.findByPk(id, { raw: true });
    if (!user) throw refuse('not-found');
    const ended = await at.db.sessions.destroy({ where: { userId: id } });
    if (ended === 0) return { ended };
    if (id !== caller.userId) await tellHer(at, id, 'sessions-ended');
    await at.note({ kind: 'sessions.ended', userId: id, sessions: ended });
    return { ended };
  },
});
