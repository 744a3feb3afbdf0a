import { isGuarded } from '../../../core/rights/passwords.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { tellHer } from './parts/give-slip.js';
import { refusedOnPerson } from './parts/refused-on-person.js';
import { hatsToGuard } from './parts/wearers.js';

interface AskResetInput {
  readonly caller: Caller;
  readonly id: string;
  readonly factor: boolean;
}

/**
 * Ask for a new password of a leader, clerk or administrator; nothing changes until another person confirms it, and she is
 * told at once (H19). Refuses with not-found, account-ended, reset-own, reset-not-needed, reset-waiting.
 */
export const askReset = act({
  act: 'ask-reset',
  run: async (at, { caller, id: userId, factor }: AskResetInput): Promise<{ id: string }> => {
    const { users, resets } = at.db;
    const user = await users.findByPk(userId, { raw: true });
    if (!user) throw refuse('not-found');
    if (!user.active) throw refuse('account-ended');
    if (userId === caller.userId) throw refuse('reset-own');
    if (!isGuarded((await hatsToGuard(at, [userId])).map(({ hat }) => hat)))
      throw refuse('reset-not-needed', { name: user.name });
    if (await resets.findOne({ where: { userId, state: 'waiting' }, raw: true })) throw refuse('reset-waiting');
    const id = at.newId();
    const askedAt = at.clock().toISOString();
    await resets.create({ id, userId, factor, askedBy: caller.userId, askedAt, state: 'waiting' });
    await tellHer(at, userId, 'reset-asked');
    await at.note({ kind: 'reset.asked', resetId: id, userId, factor });
    return { id };
  },
  refused: refusedOnPerson('ask-reset'),
});
