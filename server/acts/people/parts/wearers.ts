import { Op } from 'sequelize';
import { dayInVietnam } from '../../../../core/codes/day.js';
import type { Hat } from '../../../../core/codes/hats.js';
import type { Reading } from '../../../runner/deps.js';
import type { UserHatRow } from '../../../store/models/people.js';
import { hatInForce, wornOn } from '../../../store/in-force.js';
import { select } from '../../../store/sql.js';

const WEARERS = `
  SELECT u.id, u.active FROM users u JOIN user_hats h ON h.user_id = u.id WHERE h.hat = $1 AND h.to_day IS NULL AND ${hatInForce('$2', 'h')}`;

/** Ids of who wears a hat today, not for a time only, and has not left. One statement. */
export async function wearersOf({ db, clock }: Reading, hat: Hat): Promise<string[]> {
  const lines = await select<{ id: string; active: boolean | number }>(db, WEARERS, [hat, dayInVietnam(clock())]);
  return lines.filter(({ active }) => Boolean(active)).map(({ id }) => id);
}

const PRINCIPALS = `
  SELECT u.id, u.active, h.from_day AS "fromDay", h.to_day AS "toDay" FROM users u JOIN user_hats h ON h.user_id = u.id
  WHERE h.hat = 'principal' AND (h.to_day IS NULL OR h.to_day >= $1)`;

export interface ComingPrincipal {
  readonly id: string;
  /** She has begun, and her last day is not known. */
  readonly stays: boolean;
}

/** Who is principal today, be it for a time, or will be, and has not left. One statement. */
export async function principalsFrom({ db, clock }: Reading): Promise<ComingPrincipal[]> {
  const today = dayInVietnam(clock());
  const lines = await select<Omit<UserHatRow, 'userId'> & { id: string; active: boolean | number }>(db, PRINCIPALS, [
    today,
  ]);
  return lines.flatMap(({ id, active, fromDay, toDay }) =>
    active ? [{ id, stays: toDay === null && (fromDay === null || fromDay <= today) }] : [],
  );
}

/** What somebody wears today. */
export const hatsOf = async ({ db, clock }: Reading, userId: string): Promise<Hat[]> =>
  (await db.userHats.findAll({ where: { userId, ...wornOn(dayInVietnam(clock())) }, raw: true })).map(({ hat }) => hat);

/**
 * What people (all of them unless said) wear today or are to wear: it guards their accounts, for whoever has the password
 * today has it on that day, too. One statement.
 */
export const hatsToGuard = (
  { db, clock }: Reading,
  users?: readonly string[],
): Promise<{ userId: string; hat: Hat }[]> =>
  db.userHats.findAll({
    where: { ...(users && { userId: [...users] }), toDay: { [Op.or]: [null, { [Op.gte]: dayInVietnam(clock()) }] } },
    raw: true,
  });
