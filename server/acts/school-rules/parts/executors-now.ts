import { dayInVietnam } from '../../../../core/codes/day.js';
import type { Hat } from '../../../../core/codes/hats.js';
import type { Executor, SchoolRules } from '../../../../core/school-rules/school-rules.js';
import type { Reading } from '../../../runner/deps.js';
import { hatInForce } from '../../../store/in-force.js';
import { listOf, select } from '../../../store/sql.js';
import { deputiesNow } from '../../committee/parts/committee-now.js';

/** Somebody who may carry out orders to lock and open. */
export interface ExecutorNow {
  readonly userId: string;
  readonly name: string;
}

const isHat = (one: Executor): one is Exclude<Executor, 'deputies'> & Hat => one !== 'deputies';

/** Wearers of the hats today and deputies by id. $1 today, then hats, then ids. */
const people = (hats: readonly string[], ids: readonly string[]): string => `
  SELECT u.id AS "userId", u.name FROM users u
  WHERE u.active AND (
    EXISTS (SELECT 1 FROM user_hats h WHERE h.user_id = u.id AND ${hatInForce('$1', 'h')}
      AND h.hat IN ${listOf(hats, 2)})
    OR u.id IN ${listOf(ids, hats.length + 2)})
  ORDER BY u.name, u.id`;

/** Who may carry out orders by the rules of today, each once; who has left is not among them. Three statements at most. */
export async function executorsNow(at: Reading, { executors }: Pick<SchoolRules, 'executors'>): Promise<ExecutorNow[]> {
  // A list of nobody is no SQL; nobody has the empty id.
  const hats = ['', ...executors.filter(isHat)];
  const ids = ['', ...(executors.includes('deputies') ? await deputiesNow(at) : [])];
  return select<ExecutorNow>(at.db, people(hats, ids), [dayInVietnam(at.clock()), ...hats, ...ids]);
}
