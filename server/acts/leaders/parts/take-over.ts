/** A fact about who leads, judged and carried out: hats pass with its day, open mandates end. */
import { Op } from 'sequelize';
import { addDays, dayInVietnam } from '../../../../core/codes/day.js';
import { type LeaderFact, refuseLeader } from '../../../../core/leaders/judge-leader.js';
import type { HatChange } from '../../../../core/duties/change-hats.js';
import { Refused } from '../../../ground/refused.js';
import type { Acting } from '../../../runner/act.js';
import { wornOn } from '../../../store/in-force.js';
import { carryOutHats, judgeHats } from '../../hats/parts/carry-out-hats.js';
import { endOrders } from './end-orders.js';
import { leaderOn } from './leader-on.js';

type Doing = Pick<Acting, 'db' | 'clock' | 'note' | 'caller'>;

/** Ids of what ended with the former's leading, as JSON keeps them. */
export interface EndedWith {
  readonly mandates: string[];
  readonly orders: string[];
}

/** Refuses as `refuseLeader` does. Three statements. */
export async function judgeLeader({ db, clock }: Pick<Acting, 'db' | 'clock'>, fact: LeaderFact): Promise<void> {
  const { userId, fromDay } = fact;
  const today = dayInVietnam(clock());
  const [user, vice, before] = await Promise.all([
    db.users.findByPk(userId, { raw: true }),
    db.userHats.findOne({ where: { userId, hat: 'vice-principal', ...wornOn(fromDay) }, raw: true }),
    leaderOn(db, fromDay),
  ]);
  const person = user && { name: user.name, active: Boolean(user.active), vicePrincipal: vice !== null };
  const refused = refuseLeader(fact, { today, person, before });
  if (refused) throw new Refused(refused);
}

/**
 * The principal's hat passes on with the day, and what the former gave away of her signing or ordered and nobody carried out
 * ends. Standing signatures stay. Refuses as `changeHats` of core does.
 */
export async function takeOver(at: Doing, fact: LeaderFact): Promise<EndedWith> {
  const changes = await hatsToPass(at, fact.userId, fact.fromDay);
  if (changes.length === 0) return { mandates: [], orders: [] };
  await judgeHats(at, changes, false);
  await carryOutHats(at, changes, null);
  return { mandates: await endMandates(at, fact.fromDay), orders: await endOrders(at, fact) };
}

async function hatsToPass({ db }: Doing, userId: string, fromDay: string): Promise<HatChange[]> {
  const lastDay = addDays(fromDay, -1);
  const worn = await db.userHats.findAll({
    where: { hat: 'principal', toDay: { [Op.or]: [null, { [Op.gte]: fromDay }] } },
    raw: true,
  });
  const ends = worn
    .filter((line) => line.userId !== userId)
    .map((line): HatChange => ({ kind: 'end', userId: line.userId, hat: 'principal', lastDay }));
  const wears = worn.some((line) => line.userId === userId);
  // Who leads already and is appointed anew hands nothing over.
  if (wears) return ends;
  return [...ends, { kind: 'give', userId, hat: 'principal', fromDay, toDay: null, scope: null }];
}

/** Those of a day to come are shortened, those that would begin later or hold today end now. */
async function endMandates({ db, clock, note }: Doing, fromDay: string): Promise<string[]> {
  const open = await db.delegations.findAll({
    where: { endedAt: null, toDay: { [Op.gte]: fromDay } },
    order: ['fromDay', 'id'],
    raw: true,
  });
  const today = dayInVietnam(clock());
  for (const { id, fromDay: begins } of open) {
    if (fromDay > today && begins < fromDay)
      await db.delegations.update({ toDay: addDays(fromDay, -1) }, { where: { id } });
    else {
      await db.delegations.update({ endedAt: clock().toISOString() }, { where: { id } });
      await note({ kind: 'delegation.ended', delegationId: id });
    }
  }
  return open.map(({ id }) => id);
}
