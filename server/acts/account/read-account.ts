import type { MyAccount } from '../../../core/contract/my-account.js';
import { look } from '../../runner/act.js';
import type { SignedIn } from '../../runner/caller.js';
import { schoolRules } from '../school/school-rules.js';
import { factorHatsOf } from '../sessions/factor-hats.js';
import { openSessions } from '../sessions/open-sessions.js';

/** Her own account: sign-ins that are open, second factor, what others did to it and she has not read. Seven statements. */
export const readAccount = look({
  act: 'keep-own-sessions',
  run: async ({ db, clock, asker }, { caller }: { readonly caller: SignedIn }): Promise<MyAccount> => {
    const { userId, sessionId, name, account } = caller;
    const { idleMinutes } = await schoolRules({ db, clock });
    const [sessions, factor, codesLeft, school, news] = await Promise.all([
      db.sessions.findAll({
        where: { userId, ...openSessions(clock(), idleMinutes) },
        order: [['seenAt', 'DESC'], 'id'],
        raw: true,
      }),
      db.secondFactors.findByPk(userId, { raw: true }),
      db.recoveryCodes.count({ where: { userId, usedAt: null } }),
      db.school.findByPk(1, { raw: true }),
      db.accountNews.findAll({ where: { userId, seenAt: null }, order: [['at', 'DESC'], 'id'], raw: true }),
    ]);
    const others = await db.users.findAll({ where: { id: news.map(({ byUser }) => byUser) }, raw: true });
    const names = new Map(others.map((user) => [user.id, user.name]));
    const factorHats = school ? factorHatsOf(school) : [];
    return {
      name,
      account,
      sessions: sessions.map(({ id, device, channel, fromAddress, createdAt, seenAt }) => ({
        ...{ id, device, channel },
        from: fromAddress,
        since: createdAt,
        seen: seenAt,
        current: id === sessionId,
      })),
      factor: {
        on: Boolean(factor?.since),
        since: factor?.since ?? null,
        codesLeft,
        required: asker.hats.some((hat) => factorHats.includes(hat)),
      },
      news: news.map(({ id, kind, byUser, at }) => ({ id, kind, by: names.get(byUser) ?? '', at })),
    };
  },
});
