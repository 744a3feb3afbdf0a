import type { Day } from '../../../../core/codes/day.js';
import type { Reader } from '../../../store/reader.js';
import type { LeaderRow } from '../../../store/models/leaders.js';
import { leaderInForce } from '../../../store/in-force.js';
import { select } from '../../../store/sql.js';

export interface LeaderOn extends Pick<LeaderRow, 'userId' | 'capacity' | 'fromDay' | 'number' | 'day' | 'ended'> {
  readonly name: string;
}

/** $1 day. */
const LEADER = `
  SELECT f.user_id AS "userId", u.name, f.capacity, f.from_day AS "fromDay", f.number, f.day, f.ended
  FROM leaders f JOIN users u ON u.id = f.user_id WHERE f.id = ${leaderInForce('$1')}`;

/** Who leads on a day by the documents entered; null where none was. One statement. */
export async function leaderOn(db: Reader, day: Day): Promise<LeaderOn | null> {
  return (await select<LeaderOn>(db, LEADER, [day]))[0] ?? null;
}
