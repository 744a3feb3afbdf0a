import { dayInVietnam } from '../../../../core/codes/day.js';
import type { AccountNews } from '../../../../core/contract/my-account.js';
import type { Acting } from '../../../runner/act.js';
import { wornOn } from '../../../store/in-force.js';
import { tellHer } from '../../people/parts/give-slip.js';

/** Tell whoever is principal today what others do about her place. */
export async function tellPrincipals(at: Acting, kind: AccountNews): Promise<void> {
  const where = { hat: 'principal' as const, ...wornOn(dayInVietnam(at.clock())) };
  const rows = await at.db.userHats.findAll({ where, raw: true });
  for (const { userId } of rows) if (userId !== at.caller.userId) await tellHer(at, userId, kind);
}
