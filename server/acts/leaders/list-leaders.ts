import { Op } from 'sequelize';
import type { z } from 'zod';
import { dayInVietnam } from '../../../core/codes/day.js';
import type { leadersSchema } from '../../../core/contract/leaders.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { LeaderRow } from '../../store/models/leaders.js';
import { wornOn } from '../../store/in-force.js';
import { leaderOn, type LeaderOn } from './parts/leader-on.js';
import type { EndedWith } from './parts/take-over.js';

/** Who leads, who will, what waits, and what ended for the successor. Eight statements. */
export const listLeaders = look({
  act: 'read-leaders',
  run: async (
    { db, asker, clock },
    { caller }: { readonly caller: Caller },
  ): Promise<z.input<typeof leadersSchema>> => {
    const today = dayInVietnam(clock());
    const [users, hats, leader, coming, waiting] = await Promise.all([
      db.users.findAll({ attributes: ['id', 'name', 'active'], order: ['name', 'id'], raw: true }),
      db.userHats.findAll({ where: { hat: ['principal', 'vice-principal'], ...wornOn(today) }, raw: true }),
      leaderOn(db, today),
      db.leaders.findAll({
        where: { accepted: true, fromDay: { [Op.gt]: today } },
        order: ['fromDay', 'place'],
        raw: true,
      }),
      db.leaders.findAll({ where: { accepted: null }, order: ['enteredAt', 'id'], raw: true }),
    ]);
    const names = new Map(users.map(({ id, name }) => [id, name]));
    const wears = (userId: string, hat: string): boolean =>
      hats.some((line) => line.userId === userId && line.hat === hat);
    const principal = hats.find(({ hat }) => hat === 'principal');
    const named = ({ userId, capacity, fromDay, number, day }: Omit<LeaderRow, 'id'> | LeaderOn) => ({
      ...{ userId, capacity, fromDay, number, day },
      name: names.get(userId) ?? '',
    });
    const documented = leader !== null && leader.userId === principal?.userId;
    const ended = leader?.ended ? (JSON.parse(leader.ended) as EndedWith) : { mandates: [], orders: [] };
    const [mandates, orders] = await Promise.all([
      db.delegations.findAll({ where: { id: ended.mandates }, order: ['fromDay', 'id'], raw: true }),
      db.lockOrders.findAll({ where: { id: ended.orders }, order: ['orderedAt', 'id'], raw: true }),
    ]);
    return {
      today,
      now: principal
        ? {
            userId: principal.userId,
            name: names.get(principal.userId) ?? '',
            capacity: documented ? leader.capacity : 'principal',
            document: documented ? named(leader) : null,
          }
        : null,
      toCome: coming.map(named),
      waiting: waiting.map((row) => ({
        ...named(row),
        ...{ id: row.id, reason: row.reason, at: row.enteredAt, by: names.get(row.enteredBy) ?? '' },
        can: row.enteredBy === caller.userId ? [] : canAmong(asker, ['decide-leader']),
      })),
      mandates: mandates.map(({ userId, fromDay, toDay, document }) => ({
        ...{ fromDay, toDay, document },
        name: names.get(userId) ?? '',
      })),
      orders: orders.map(({ kind, reason, orderedAt }) => ({ kind, reason, at: orderedAt })),
      people: users.flatMap(({ id, name, active }) =>
        active ? [{ userId: id, name, vicePrincipal: wears(id, 'vice-principal') }] : [],
      ),
      alone: asker.hats.includes('principal'),
      can: canAmong(asker, ['enter-leader', 'decide-leader']),
    };
  },
});
