import { dayInVietnam } from '../../../core/codes/day.js';
import { type Asker, may } from '../../../core/rights/allow.js';
import type { Reading } from '../../runner/deps.js';
import { hatInForce } from '../../store/in-force.js';
import { select } from '../../store/sql.js';

const LENT = `
  SELECT u.name, h.to_day AS "toDay" FROM user_hats h JOIN users u ON u.id = h.user_id
  WHERE h.hat = 'administrator' AND h.to_day IS NOT NULL AND u.active AND ${hatInForce('$1', 'h')} ORDER BY h.to_day, u.name`;

/** Who wears the administrator's hat for a time (decision 39), for every leader to see; nobody for others. One statement. */
export const lentAdministrators = async (
  { db, clock }: Reading,
  asker: Asker,
): Promise<readonly { readonly name: string; readonly toDay: string }[]> =>
  may(asker, 'read-delegations') ? select(db, LENT, [dayInVietnam(clock())]) : [];
