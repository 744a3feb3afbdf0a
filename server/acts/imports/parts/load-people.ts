import { dayInVietnam } from '../../../../core/codes/day.js';
import type { KnownPerson } from '../../../../core/import/compare-teachers.js';
import type { Reading } from '../../../runner/deps.js';
import { select } from '../../../store/sql.js';

const PEOPLE = `
  SELECT u.id AS "userId", u.name, u.account, u.personal_id AS "personalId", u.staff_code AS "staffCode", u.active,
    (SELECT COUNT(*) FROM user_hats h WHERE h.user_id = u.id AND h.hat = 'teacher'
      AND (h.from_day IS NULL OR h.from_day <= $1) AND (h.to_day IS NULL OR h.to_day >= $1)) AS teaches
  FROM users u ORDER BY u.name, u.id`;

type PersonLine = Omit<KnownPerson, 'active' | 'teaches'> & {
  readonly active: boolean | number;
  readonly teaches: number | string;
};

/** Everybody who has or had an account. One statement. */
export async function loadPeople({ db, clock }: Reading): Promise<KnownPerson[]> {
  const lines = await select<PersonLine>(db, PEOPLE, [dayInVietnam(clock())]);
  return lines.map(({ active, teaches, ...person }) => ({
    ...person,
    active: Boolean(active),
    teaches: Number(teaches) > 0,
  }));
}
