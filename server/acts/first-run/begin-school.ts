import type { Slip } from '../../../core/contract/accounts.js';
import type { BeginSchool } from '../../../core/contract/first-run.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import { refuse } from '../../ground/refused.js';
import { asSystem } from '../../runner/beside.js';
import type { Deps } from '../../runner/deps.js';
import { keptCalendar } from '../years/parts/kept-calendar.js';
import { yearsToBegin } from './open-first-run.js';
import { firstAccounts } from './parts/first-accounts.js';
import { foundSchool } from './parts/found-school.js';
import { keptCampuses } from './parts/kept-campuses.js';
import { keptFacts } from '../school/kept-facts.js';
import { CODE_ID, knock, requireCode, type WithCode } from './parts/the-code.js';

export type BeginSchoolInput = BeginSchool & WithCode;

/**
 * Begin a real school: its facts, its year and two accounts, whole or not at all, once. Refuses with what openFirstRun
 * refuses with, school-name-odd, school-code-odd, authority-odd, place-odd, year-odd, what calendarFaults finds, and what
 * firstAccounts refuses with.
 */
export async function beginSchool(deps: Deps, input: BeginSchoolInput): Promise<{ account: string; slip: Slip }> {
  // Whoever has no code learns nothing else.
  await knock(deps, input);
  const campuses = keptCampuses(input.school.campuses);
  const facts = keptFacts(input.school, { district: '' });
  const calendar = lawfulCalendar(deps, input.year);
  const made = await firstAccounts(deps, input, facts.name);
  const { password, until } = made;
  const ids = { administrator: deps.newId(), principal: deps.newId() };
  await deps.db.writes.run(async (transaction) => {
    const { db, clock, note } = asSystem(deps, transaction, { userId: null, from: input.from });
    // Another page may have used it while passwords were hashed.
    await requireCode(db, input.code, clock());
    await db.firstRunCodes.destroy({ where: { id: CODE_ID } });
    const people = {
      administrator: { id: ids.administrator, ...made.administrator },
      principal: { id: ids.principal, ...made.principal },
    };
    const profile = JSON.stringify({ campuses });
    await foundSchool(
      { db, clock, note },
      { facts, profile, sample: false, year: { id: input.year.id, calendar }, people },
    );
    await note({ kind: 'slips.printed', users: [ids.principal], until, factors: [] });
  });
  const { name, account } = made.principal;
  return { account: made.administrator.account, slip: { userId: ids.principal, name, account, password, until } };
}

function lawfulCalendar({ clock }: Pick<Deps, 'clock'>, { id, calendar }: BeginSchool['year']): SchoolCalendar {
  if (!yearsToBegin(dayInVietnam(clock())).includes(id)) throw refuse('year-odd');
  return keptCalendar(id, calendar);
}
