import type { Hat } from '../../../../core/codes/hats.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

const WEARERS = `
  SELECT u.id, u.active FROM users u JOIN user_hats h ON h.user_id = u.id WHERE h.hat = $1`;

/** Ids of who wears a hat and has not left. One statement. */
export async function wearersOf(db: Reader, hat: Hat): Promise<string[]> {
  const lines = await select<{ id: string; active: boolean | number }>(db, WEARERS, [hat]);
  return lines.filter(({ active }) => Boolean(active)).map(({ id }) => id);
}

export const hatsOf = async (db: Reader, userId: string): Promise<Hat[]> =>
  (await db.userHats.findAll({ where: { userId }, raw: true })).map(({ hat }) => hat);
