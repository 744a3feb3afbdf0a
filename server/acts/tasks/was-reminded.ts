import type { Asker } from '../../../core/rights/allow.js';
import { listOf, select } from '../../store/sql.js';
import type { Reading } from '../../runner/deps.js';

const ANY = 'SELECT 1 AS one FROM reminders WHERE user_id = $1 AND school_year_id IN ';

/** Whether somebody put anything into her work list in one of these years. One statement. */
export const wasReminded = async (
  { db }: Pick<Reading, 'db'>,
  { userId }: Asker,
  years: readonly string[],
): Promise<boolean> =>
  (await select<{ one: number }>(db, `${ANY}${listOf(years, 2)} LIMIT 1`, [userId, ...years])).length > 0;
