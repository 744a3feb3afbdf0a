import type { z } from 'zod';
import type { delegationsSchema } from '../../../core/contract/certificates.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import { wornOn } from '../../store/in-force.js';
import type { Caller } from '../../runner/caller.js';

/** Written delegations, the newest first, and who can be given one. Four statements. */
export const listDelegations = look({
  act: 'read-delegations',
  run: async (
    { db, asker, clock },
    _input: { readonly caller: Caller },
  ): Promise<z.input<typeof delegationsSchema>> => {
    const [rows, users, hats] = await Promise.all([
      db.delegations.findAll({ order: [['fromDay', 'DESC'], 'id'], raw: true }),
      db.users.findAll({ attributes: ['id', 'name', 'active'], order: ['name', 'id'], raw: true }),
      db.userHats.findAll({ where: { hat: 'vice-principal', ...wornOn(dayInVietnam(clock())) }, raw: true }),
    ]);
    const names = new Map(users.map(({ id, name }) => [id, name]));
    const wearing = new Set(hats.map(({ userId }) => userId));
    const can = canAmong(asker, ['delegate']);
    return {
      delegations: rows.map(({ id, userId, fromDay, toDay, document, endedAt }) => ({
        ...{ id, userId, fromDay, toDay, document, endedAt },
        name: names.get(userId) ?? '',
        can: endedAt === null ? can : [],
      })),
      vicePrincipals: users.flatMap(({ id, name, active }) =>
        active && wearing.has(id) ? [{ userId: id, name }] : [],
      ),
      can,
    };
  },
});
