import { hatInForce, inForce } from '../../../store/in-force.js';
import { dayInVietnam } from '../../../../core/codes/day.js';
import { select } from '../../../store/sql.js';
import type { Reading } from '../../../runner/deps.js';

interface Person {
  readonly userId: string;
  readonly name: string;
}

/** Duties in force on a day of the year's classes, the principal, and who signs for her under a delegation. */
const PEOPLE = `
  SELECT DISTINCT u.id AS "userId", u.name FROM users u
  WHERE u.active AND (
    EXISTS (
      SELECT 1 FROM assignments a JOIN classes c ON c.id = a.class_id
      WHERE a.user_id = u.id AND c.school_year_id = $1 AND a.responsible
        AND ${inForce('$2', 'a')} AND a.duty IN ($3, $4))
    OR EXISTS (SELECT 1 FROM user_hats h WHERE h.user_id = u.id AND h.hat = 'principal' AND ${hatInForce('$2', 'h')})
    OR EXISTS (
      SELECT 1 FROM delegations d
      WHERE d.user_id = u.id AND d.ended_at IS NULL AND ${inForce('$2', 'd')}))
  ORDER BY u.name, u.id`;

/** Whom the year's setting makes sign today (decision 20). One statement. */
export function peopleWhoSign(
  { db, clock }: Reading,
  schoolYear: string,
  signers: { readonly subject: boolean },
): Promise<Person[]> {
  const day = dayInVietnam(clock());
  return select<Person>(db, PEOPLE, [schoolYear, day, 'homeroom', signers.subject ? 'subject' : '-']);
}
