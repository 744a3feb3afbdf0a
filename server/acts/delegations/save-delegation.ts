import { Op } from 'sequelize';
import type { z } from 'zod';
import { dayInVietnam } from '../../../core/codes/day.js';
import type { saveDelegationSchema } from '../../../core/contract/certificates.js';
import { shownDay } from '../../../core/codes/day.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { wornOn } from '../../store/in-force.js';
import { refuse } from '../../ground/refused.js';

export interface SaveDelegationInput extends z.output<typeof saveDelegationSchema> {
  readonly caller: Caller;
}

/**
 * Delegate signing to a vice principal between two days, both included, from today on at the earliest: a signature is
 * not covered afterwards. Refuses with not-a-vice-principal, delegation-days, delegation-overlaps.
 */
export const saveDelegation = act({
  act: 'delegate',
  run: async (at, input: SaveDelegationInput): Promise<{ id: string }> => {
    const { db, clock } = at;
    const { caller, userId, fromDay, toDay, document } = input;
    const today = dayInVietnam(clock());
    if (toDay < fromDay || fromDay < today) throw refuse('delegation-days', { today: shownDay(today) });
    const user = await db.users.findByPk(userId, { raw: true });
    const hat = await db.userHats.findOne({ where: { userId, hat: 'vice-principal', ...wornOn(today) }, raw: true });
    if (!user?.active || !hat) throw refuse('not-a-vice-principal');
    const overlapping = await db.delegations.findOne({
      where: { userId, endedAt: null, fromDay: { [Op.lte]: toDay }, toDay: { [Op.gte]: fromDay } },
      raw: true,
    });
    if (overlapping) {
      throw refuse('delegation-overlaps', {
        name: user.name,
        from: shownDay(overlapping.fromDay),
        to: shownDay(overlapping.toDay),
      });
    }
    const id = at.newId();
    const row = { id, userId, fromDay, toDay, document, madeBy: caller.userId, madeAt: clock().toISOString() };
    await db.delegations.create(row);
    await at.note({ kind: 'delegation.made', delegationId: id, userId, fromDay, toDay });
    return { id };
  },
});
