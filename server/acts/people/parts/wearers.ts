import { dayInVietnam } from '../../../../core/codes/day.js';
import type { Hat } from '../../../../core/codes/hats.js';
import type { Reading } from '../../../runner/deps.js';
import { hatInForce, wornOn } from '../../../store/in-force.js';
import { select } from '../../../store/sql.js';

const WEARERS = `
  SELECT u.id, u.active FROM users u JOIN user_hats h ON h.user_id = u.id WHERE h.hat = $1 AND h.to_day IS NULL AND ${hatInForce('$2', 'h')}`;

/** Ids of who wears a hat today, not for a time only, and has not left. One statement. */
export async function wearersOf({ db, clock }: Reading, hat: Hat): Promise<string[]> {
  const lines = await select<{ id: string; active: boolean | number }>(db, WEARERS, [hat, dayInVietnam(clock())]);
  return lines.filter(({ active }) => Boolean(active)).map(({ id }) => id);
}

/** What somebody wears today. */
export const hatsOf = async ({ db, clock }: Reading, userId: string): Promise<Hat[]> =>
  (await db.userHats.findAll({ where: { userId, ...wornOn(dayInVietnam(clock())) }, raw: true })).map(({ hat }) => hat);
