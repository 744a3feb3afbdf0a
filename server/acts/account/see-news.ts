import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';

interface SeeNewsInput {
  readonly caller: Caller;
  readonly ids: readonly string[];
}

/** She has read what others did to her account; what is not hers or read already stays as it is. */
export const seeNews = act({
  act: 'keep-own-sessions',
  run: async (at, { caller: { userId }, ids }: SeeNewsInput): Promise<Record<string, never>> => {
    const where = { userId, id: [...ids], seenAt: null };
    const found = await at.db.accountNews.findAll({ where, attributes: ['id'], raw: true });
    if (found.length === 0) return {};
    await at.db.accountNews.update({ seenAt: at.clock().toISOString() }, { where });
    await at.note({ kind: 'account-news.read', ids: found.map(({ id }) => id) });
    return {};
  },
});
