import type { IssuingSchool } from '../../../../core/school-rules/official-document.js';
import { officeLines } from '../../../../core/leaders/office-words.js';
import { dayInVietnam } from '../../../../core/codes/day.js';
import type { Reading } from '../../../runner/deps.js';
import { hatInForce } from '../../../store/in-force.js';
import { select } from '../../../store/sql.js';
import { leaderOn } from '../../leaders/parts/leader-on.js';
import { loadYear } from '../../school/current-year.js';
import { loadSchool } from '../../school/load-school.js';

/** $1 today. */
const PRINCIPAL = `
  SELECT u.id AS "userId", u.name FROM users u JOIN user_hats h ON h.user_id = u.id
  WHERE u.active AND h.hat = 'principal' AND ${hatInForce('$1', 'h')} ORDER BY u.name LIMIT 1`;

/** The school as its documents name it, and who signs them today, in her capacity. Four statements. */
export async function issuingSchool(at: Reading): Promise<IssuingSchool> {
  const today = dayInVietnam(at.clock());
  const [{ name, authority, place }, year, [principal], leader] = await Promise.all([
    loadSchool(at.db, at.clock()),
    loadYear(at),
    select<{ userId: string; name: string }>(at.db, PRINCIPAL, [today]),
    leaderOn(at.db, today),
  ]);
  const capacity = leader && leader.userId === principal?.userId ? leader.capacity : 'principal';
  const signer = { office: officeLines(capacity), name: principal?.name ?? '' };
  return { name, authority, place, schoolYear: year.id, signer };
}
