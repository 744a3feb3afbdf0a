import { dayInVietnam } from '../../../../core/codes/day.js';
import type { Reading } from '../../../runner/deps.js';
import { EXECUTORS_ON } from '../../../store/executors-sql.js';
import { select } from '../../../store/sql.js';

export interface Executor {
  readonly userId: string;
  readonly name: string;
  /** In the administrator's place. */
  readonly deputy: boolean;
}

/** Who may carry out an order today, by name, each once. One statement. */
export async function executorsNow({ db, clock }: Pick<Reading, 'db' | 'clock'>): Promise<Executor[]> {
  const lines = await select<{ userId: string; name: string; way: string }>(db, EXECUTORS_ON, [dayInVietnam(clock())]);
  const ids = [...new Set(lines.map(({ userId }) => userId))];
  return ids.map((userId) => {
    const own = lines.filter((line) => line.userId === userId);
    return { userId, name: own[0]!.name, deputy: own.some(({ way }) => way !== 'administrator') };
  });
}
