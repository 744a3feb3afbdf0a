import { Op } from 'sequelize';
import type { z } from 'zod';
import { dayInVietnam } from '../../../core/codes/day.js';
import type { saveDelegationSchema } from '../../../core/contract/certificates.js';
import { audit } from '../certificates/parts/act.js';
import { shownDay } from '../../../core/codes/day.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { refuse } from '../../ground/refused.js';

export interface SaveDelegationInput extends z.output<typeof saveDelegationSchema> {
  readonly caller: Caller;
}

/**
 * Delegate signing to a vice principal between two days, both included, from today on at the earliest: a signature is
 * not covered afterwards. Refuses with not-a-vice-principal, delegation-days, delegation-overlaps.
 */
export async function saveDelegation(
  deps: Deps,
  { caller, userId, fromDay, toDay, document }: SaveDelegationInput,
): Promise<{ id: string }> {
  const { db, clock, newId } = deps;
  const today = dayInVietnam(clock());
  if (toDay < fromDay || fromDay < today) throw refuse('delegation-days', { today: shownDay(today) });
  return db.writes.run(async (transaction) => {
    const user = await db.users.findByPk(userId, { raw: true, transaction });
    const hat = await db.userHats.findOne({ where: { userId, hat: 'vice-principal' }, raw: true, transaction });
    if (!user?.active || !hat) throw refuse('not-a-vice-principal');
    const overlapping = await db.delegations.findOne({
      where: { userId, endedAt: null, fromDay: { [Op.lte]: toDay }, toDay: { [Op.gte]: fromDay } },
      raw: true,
      transaction,
    });
    if (overlapping) {
      throw refuse('delegation-overlaps', {
        name: user.name,
        from: shownDay(overlapping.fromDay),
        to: shownDay(overlapping.toDay),
      });
    }
    const id = newId();
    const row = { id, userId, fromDay, toDay, document, madeBy: caller.userId, madeAt: clock().toISOString() };
    await db.delegations.create(row, { transaction });
    await audit(deps, transaction, caller, 'principal', {
      kind: 'delegation.made',
      delegationId: id,
      userId,
      fromDay,
      toDay,
    });
    return { id };
  });
}
