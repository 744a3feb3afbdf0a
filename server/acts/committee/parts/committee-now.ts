import type { CommitteeDecision } from '../../../../core/contract/committee.js';
import { dayInVietnam } from '../../../../core/codes/day.js';
import type { Reading } from '../../../runner/deps.js';
import { select } from '../../../store/sql.js';

const NEWEST = `
  SELECT number, day, members FROM committees WHERE day <= $1 ORDER BY day DESC, entered_at DESC LIMIT 1`;

/** The decision on Ban Quản trị in force today; null where there is none. One statement. */
export async function committeeNow({ db, clock }: Reading): Promise<CommitteeDecision | null> {
  const [row] = await select<{ number: string; day: string; members: string }>(db, NEWEST, [dayInVietnam(clock())]);
  return row ? { ...row, members: JSON.parse(row.members) as CommitteeDecision['members'] } : null;
}

/** People of it who may carry out orders and have not left. Two statements. */
export async function deputiesNow(at: Reading): Promise<string[]> {
  const ids = (await committeeNow(at))?.members.flatMap(({ userId, deputy }) => (deputy ? [userId] : [])) ?? [];
  if (ids.length === 0) return [];
  const rows = await at.db.users.findAll({ attributes: ['id'], where: { id: ids, active: true }, raw: true });
  return rows.map(({ id }) => id);
}
