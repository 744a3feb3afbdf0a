import { dayInVietnam } from '../../../../core/codes/day.js';
import type { HatLine, HatWorld } from '../../../../core/duties/change-hats.js';
import { scopeOf } from '../../../../core/duties/hat-scope.js';
import type { Reading } from '../../../runner/deps.js';
import { select } from '../../../store/sql.js';

const PEOPLE = 'SELECT id AS "userId", name, active FROM users ORDER BY name, id';
const LINES = `
  SELECT user_id AS "userId", hat, from_day AS "fromDay", to_day AS "toDay", scope FROM user_hats ORDER BY hat, user_id`;

/** Everybody with every hat she wears, wore or will wear. Two statements. */
export async function loadHatWorld({ db, clock }: Reading): Promise<HatWorld> {
  const [people, lines] = await Promise.all([
    select<{ userId: string; name: string; active: boolean | number }>(db, PEOPLE, []),
    select<Omit<HatLine, 'scope'> & { readonly scope: string | null }>(db, LINES, []),
  ]);
  return {
    today: dayInVietnam(clock()),
    people: people.map(({ active, ...person }) => ({ ...person, active: Boolean(active) })),
    lines: lines.map(({ scope, ...line }) => ({ ...line, scope: scope === null ? null : scopeOf(scope) })),
  };
}
