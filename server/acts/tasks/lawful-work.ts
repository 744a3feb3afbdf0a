import { dayInVietnam } from '../../../core/codes/day.js';
import type { WorkKind } from '../../../core/contract/work.js';
import { type Asker, may } from '../../../core/rights/allow.js';
import type { Reading } from '../../runner/deps.js';
import { hatInForce } from '../../store/in-force.js';
import { select } from '../../store/sql.js';

/** Documents that wait for a second person, others' than hers. $1 day, $2 who looks. */
const WAITING = `
  SELECT COUNT(*) AS n,
    COUNT(CASE WHEN EXISTS (
      SELECT 1 FROM user_hats h WHERE h.user_id = m.proposed_by AND h.hat = 'principal' AND ${hatInForce('$1', 'h')}
    ) THEN 1 END) AS own
  FROM lawful_moves m
  WHERE m.proposed_by <> $2 AND NOT EXISTS (SELECT 1 FROM lawful_decisions d WHERE d.move_id = m.id)`;

/** Lawful dates to confirm: the principal all, others what she entered, for one of the two is she (H4). One statement at most. */
export async function lawfulWork({ db, clock }: Reading, asker: Asker): Promise<Partial<Record<WorkKind, number>>> {
  if (!may(asker, 'decide-lawful-day')) return {};
  const [line] = await select<{ n: number | string; own: number | string }>(db, WAITING, [
    dayInVietnam(clock()),
    asker.userId,
  ]);
  return { 'confirm-lawful-days': Number(asker.hats.includes('principal') ? line!.n : line!.own) };
}
