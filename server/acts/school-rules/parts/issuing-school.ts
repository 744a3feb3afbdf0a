import type { IssuingSchool } from '../../../../core/school-rules/official-document.js';
import { dayInVietnam } from '../../../../core/codes/day.js';
import type { Reading } from '../../../runner/deps.js';
import { hatInForce } from '../../../store/in-force.js';
import { select } from '../../../store/sql.js';
import { loadYear } from '../../school/current-year.js';
import { loadSchool } from '../../school/load-school.js';

/** $1 today. */
const PRINCIPAL = `
  SELECT u.name FROM users u JOIN user_hats h ON h.user_id = u.id
  WHERE u.active AND h.hat = 'principal' AND ${hatInForce('$1', 'h')} ORDER BY u.name LIMIT 1`;

/** The school as its documents name it, and who signs them today. Three statements. */
export async function issuingSchool(at: Reading): Promise<IssuingSchool> {
  const [{ name, authority, place }, year, [principal]] = await Promise.all([
    loadSchool(at.db),
    loadYear(at),
    select<{ name: string }>(at.db, PRINCIPAL, [dayInVietnam(at.clock())]),
  ]);
  const signer = { office: ['HIỆU TRƯỞNG'], name: principal?.name ?? '' };
  return { name, authority, place, schoolYear: year.id, signer };
}
