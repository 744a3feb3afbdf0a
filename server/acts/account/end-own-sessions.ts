import { Op } from 'sequelize';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { SignedIn } from '../../runner/caller.js';

interface EndOwnSessionsInput {
  readonly caller: SignedIn;
  /** One of hers; null: all but the one she asks from. */
  readonly id: string | null;
}

/** End a sign-in of her own, or all others. Refuses with session-gone, also for somebody else's. */
export const endOwnSessions = act({
  act: 'keep-own-sessions',
  run: async (at, { caller: { userId, sessionId }, id }: EndOwnSessionsInput): Promise<{ ended: number }> => {
    const ended = await at.db.sessions.destroy({ where: { userId, id: id ?? { [Op.ne]: sessionId } } });
    if (id !== null && ended === 0) throw refuse('session-gone');
    if (ended > 0) await at.note({ kind: 'sessions.ended', userId, sessions: ended });
    return { ended };
  },
});
