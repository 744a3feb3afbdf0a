import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { refusedOnPerson } from './parts/refused-on-person.js';
import { hatsOf } from './parts/wearers.js';

interface OnPerson {
  readonly caller: Caller;
  readonly id: string;
}

/**
 * Bring an account back, as a teacher's; it has no password until a slip is printed, for who knows who knew the old one.
 * Refuses with not-found, account-not-ended.
 */
export const returnAccount = act({
  act: 'keep-accounts',
  run: async (at, { id }: OnPerson): Promise<Record<string, never>> => {
    const { users, userHats } = at.db;
    const user = await users.findByPk(id, { raw: true });
    if (!user) throw refuse('not-found');
    if (user.active) throw refuse('account-not-ended');
    const hats = await hatsOf(at, id);
    if (!hats.includes('teacher'))
      await userHats.upsert({ userId: id, hat: 'teacher', fromDay: null, toDay: null, scope: null });
    const none = { passwordHash: '', firstUntil: null, firstUsedAt: null, passwordSetAt: null };
    await users.update({ active: true, endedAt: null, ...none }, { where: { id } });
    await at.note({ kind: 'account.returned', userId: id, hats: [...new Set([...hats, 'teacher' as const])] });
    return {};
  },
  refused: refusedOnPerson('return'),
});
