import type { BeginSchool, FirstSlip } from '../../../core/contract/first-run.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { calendarFaults } from '../../../core/law/school-year.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import type { Hat } from '../../../core/rights/actor.js';
import { Refused, refuse } from '../../ground/refused.js';
import { asSystem } from '../../runner/beside.js';
import type { Deps } from '../../runner/deps.js';
import { yearsToBegin } from './open-first-run.js';
import { firstAccounts } from './parts/first-accounts.js';
import { keptFacts } from './parts/kept-facts.js';
import { CODE_ID, knock, requireCode, type WithCode } from './parts/the-code.js';

export type BeginSchoolInput = BeginSchool & WithCode;

const HATS = ['administrator', 'principal'] as const satisfies readonly Hat[];

/**
 * Begin a real school: its facts, its year and two accounts, whole or not at all, once. Refuses with what openFirstRun
 * refuses with, school-name-odd, school-code-odd, authority-odd, place-odd, year-odd, what calendarFaults finds, and what
 * firstAccounts refuses with.
 */
export async function beginSchool(deps: Deps, input: BeginSchoolInput): Promise<{ account: string; slip: FirstSlip }> {
  // Whoever has no code learns nothing else.
  await knock(deps, input);
  const facts = keptFacts(input.school);
  const calendar = lawfulCalendar(deps, input.year);
  const made = await firstAccounts(deps, input, facts.name);
  await deps.db.writes.run(async (transaction) => {
    const { db, clock, note } = asSystem(deps, transaction, { userId: null, from: input.from });
    const now = clock();
    // Another page may have used it while passwords were hashed.
    await requireCode(db, input.code, now);
    await db.firstRunCodes.destroy({ where: { id: CODE_ID } });
    const { profile, ...named } = facts;
    const principal = made.principal.name;
    await db.school.create({ id: 1, ...named, principal, sample: false, profile: JSON.stringify(profile) });
    await db.schoolYears.create({
      id: input.year.id,
      current: true,
      calendar: JSON.stringify(calendar),
      settings: JSON.stringify({}),
    });
    const people = HATS.map((hat) => ({ id: deps.newId(), hat, ...made[hat] }));
    await db.users.bulkCreate(
      people.map(({ id, name, account, passwordHash }) => ({
        ...{ id, name, account, passwordHash },
        active: true,
        createdAt: now.toISOString(),
      })),
    );
    await db.userHats.bulkCreate(people.map(({ id, hat }) => ({ userId: id, hat })));
    await note({ kind: 'school.created', school: facts.name, sample: false });
    await note({
      kind: 'first-run.done',
      code: facts.code,
      schoolYear: input.year.id,
      calendar,
      accounts: people.map(({ id, account, hat }) => ({ userId: id, account, hat })),
    });
  });
  const { name, account, password } = made.principal;
  return { account: made.administrator.account, slip: { name, account, password } };
}

function lawfulCalendar({ clock }: Pick<Deps, 'clock'>, { id, calendar }: BeginSchool['year']): SchoolCalendar {
  if (!yearsToBegin(dayInVietnam(clock())).includes(id)) throw refuse('year-odd');
  const kept = calendar as SchoolCalendar;
  const [fault] = calendarFaults(id, kept);
  if (fault) throw new Refused(fault.refusal);
  return kept;
}
