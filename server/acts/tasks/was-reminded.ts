import type { Asker } from '../../../core/rights/allow.js';
import { select } from '../../store/sql.js';
import type { Reading } from '../../runner/deps.js';

const ANY = 'SELECT 1 AS one FROM reminders WHERE user_id = $1 AND school_year_id = $2 LIMIT 1';

/** Whether somebody put anything into her work list this year. One statement. */
export const wasReminded = async (
  { db }: Pick<Reading, 'db'>,
  { userId }: Asker,
  schoolYear: string,
): Promise<boolean> => (await select<{ one: number }>(db, ANY, [userId, schoolYear])).length > 0;
