import type { z } from 'zod';
import type { committeeSchema } from '../../../core/contract/committee.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { committeeNow } from './parts/committee-now.js';

/** Ban Quản trị as of today. Four statements. */
export const readCommittee = look({
  act: 'read-duties',
  run: async (at, _input: { readonly caller: Caller }): Promise<z.input<typeof committeeSchema>> => {
    const [now, users, waiting] = await Promise.all([
      committeeNow(at),
      at.db.users.findAll({ attributes: ['id', 'name', 'active'], order: ['name', 'id'], raw: true }),
      at.db.proposals.count({ where: { kind: 'committee', decidedAt: null } }),
    ]);
    const known = new Map(users.map((user) => [user.id, user]));
    return {
      today: dayInVietnam(at.clock()),
      now: now && {
        ...now,
        members: now.members.map((one) => {
          const { name = '', active = false } = known.get(one.userId) ?? {};
          return { ...one, name, active: Boolean(active) };
        }),
      },
      people: users.flatMap(({ id, name, active }) => (active ? [{ userId: id, name }] : [])),
      waiting,
      alone: at.asker.hats.includes('principal'),
      can: canAmong(at.asker, ['change-hats']),
    };
  },
});
