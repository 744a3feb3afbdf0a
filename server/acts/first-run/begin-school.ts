import type { Slip } from '../../../core/contract/accounts.js';
import type { BeginSchool } from '../../../core/contract/first-run.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import type { Hat } from '../../../core/rights/actor.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { asSystem } from '../../runner/beside.js';
import type { Deps } from '../../runner/deps.js';
import { keptCalendar } from '../years/parts/kept-calendar.js';
import { yearsToBegin } from './open-first-run.js';
import { firstAccounts } from './parts/first-accounts.js';
import { keptCampuses } from './parts/kept-campuses.js';
import { columnsOf, keptFacts } from '../school/kept-facts.js';
import { CODE_ID, knock, requireCode, type WithCode } from './parts/the-code.js';

export type BeginSchoolInput = BeginSchool & WithCode;

const HATS = ['administrator', 'principal'] as const satisfies readonly Hat[];

/**
 * Begin a real school: its facts, its year and two accounts, whole or not at all, once. Refuses with what openFirstRun
 * refuses with, school-name-odd, school-code-odd, authority-odd, place-odd, year-odd, what calendarFaults finds, and what
 * firstAccounts refuses with.
 */
export async function beginSchool(deps: Deps, input: BeginSchoolInput): Promise<{ account: string; slip: Slip }> {
  // Whoever has no code learns nothing else.
  await knock(deps, input);
  const campuses = keptCampuses(input.school.campuses);
  const facts = keptFacts({ departmentCode: '', ...input.school }, { district: '' });
  const calendar = lawfulCalendar(deps, input.year);
  const made = await firstAccounts(deps, input, facts.name);
  const { password, until } = made;
  const ids = { administrator: deps.newId(), principal: deps.newId() };
  await deps.db.writes.run(async (transaction) => {
    const { db, clock, note } = asSystem(deps, transaction, { userId: null, from: input.from });
    const now = clock();
    // Another page may have used it while passwords were hashed.
    await requireCode(db, input.code, now);
    await db.firstRunCodes.destroy({ where: { id: CODE_ID } });
    const principal = made.principal.name;
    await db.school.create({ id: 1, ...columnsOf(facts, JSON.stringify({ campuses })), principal, sample: false });
    await db.schoolYears.create({
      id: input.year.id,
      current: true,
      calendar: JSON.stringify(calendar),
      settings: JSON.stringify({}),
    });
    const createdAt = now.toISOString();
    await db.users.bulkCreate(HATS.map((hat) => ({ id: ids[hat], ...made[hat], active: true, createdAt })));
    await db.userHats.bulkCreate(HATS.map((hat) => ({ userId: ids[hat], hat })));
    await note({ kind: 'school.created', school: facts.name, sample: false });
    await note({ kind: 'first-run.done', code: facts.code, schoolYear: input.year.id, calendar });
    for (const hat of HATS) {
      const { account, name } = made[hat];
      await note({ kind: 'account.created', userId: ids[hat], account, nameDigest: sha256(name), hats: [hat] });
    }
    await note({ kind: 'slips.printed', users: [ids.principal], until, factors: [] });
  });
  const { name, account } = made.principal;
  return { account: made.administrator.account, slip: { userId: ids.principal, name, account, password, until } };
}

function lawfulCalendar({ clock }: Pick<Deps, 'clock'>, { id, calendar }: BeginSchool['year']): SchoolCalendar {
  if (!yearsToBegin(dayInVietnam(clock())).includes(id)) throw refuse('year-odd');
  return keptCalendar(id, calendar);
}
