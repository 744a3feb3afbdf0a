/** The sample school's beginning and its people, by the acts a real school begins with; what these refuse a sample is said where. */
import { dayInVietnam } from '../../core/codes/day.js';
import { changeSchoolHats } from '../acts/hats/change-hats.js';
import { foundSchool } from '../acts/first-run/parts/found-school.js';
import { addAccounts } from '../acts/people/parts/add-accounts.js';
import { act } from '../runner/act.js';
import { asSystem } from '../runner/beside.js';
import type { Caller } from '../runner/caller.js';
import type { Deps } from '../runner/deps.js';
import type { Database } from '../store/open-database.js';
import type { PlannedPerson, PlannedSchool } from './plan-school.js';
import { daysOf, personalIdOf, SAMPLE_PROFILE, userIdOf } from './rows.js';

/** Somebody of the sample, as whoever does an act. */
export function callerOf({ people }: Pick<PlannedSchool, 'people'>, account: string): Caller {
  const { name, hats } = people.find((person) => person.account === account)!;
  return { userId: userIdOf(account), name, hats, from: null };
}

interface Account extends PlannedPerson {
  readonly id: string;
  readonly passwordHash: string;
  readonly personalId: string;
}

/** `passwords`: hashed, in the order of the people. */
export async function foundSample(
  db: Database,
  deps: Deps,
  planned: PlannedSchool,
  passwords: readonly string[],
): Promise<void> {
  const { school, earlier } = planned;
  const people = planned.people.map((person, index): Account => ({
    ...person,
    ...{ id: userIdOf(person.account), passwordHash: passwords[index]!, personalId: personalIdOf(index) },
  }));
  const founder = (account: string) => {
    const { id, name, passwordHash, personalId } = people.find((one) => one.account === account)!;
    return { id, account, name, passwordHash, personalId };
  };
  const { code, name, authority, place } = school;
  // Its year closes ten days after it was made, on days no school may set: by the act's part, without the act's judgement of them.
  await db.writes.run((transaction) =>
    foundSchool(asSystem(deps, transaction), {
      facts: { code, name, authority, place, ...SAMPLE_PROFILE },
      sample: true,
      year: { id: earlier.calendar.schoolYear, calendar: daysOf(earlier) },
      people: { administrator: founder('quantri'), principal: founder('hieutruong') },
    }),
  );
  const others = people.filter(({ hats }) => !hats.includes('administrator') && !hats.includes('principal'));
  const ids = others.map(({ id }) => id);
  await addPeople({ ...deps, newId: () => ids.shift()! }, { caller: callerOf(planned, 'quantri'), people: others });
  const fromDay = dayInVietnam(deps.clock());
  await changeSchoolHats(deps, {
    caller: callerOf(planned, 'hieutruong'),
    changes: others.flatMap(({ id: userId, hats }) =>
      hats.flatMap((hat) =>
        hat === 'teacher' ? [] : [{ kind: 'give' as const, userId, hat, fromDay, toDay: null, scope: null }],
      ),
    ),
  });
}

/** With passwords everybody is told: a real school prints slips instead. Hats but a teacher's are the principal's to give. */
const addPeople = act({
  act: 'keep-accounts',
  run: (at, { people }: { readonly caller: Caller; readonly people: readonly Account[] }) =>
    addAccounts(
      at,
      people.map(({ account, name, personalId, passwordHash, hats }) => ({
        ...{ account, name, personalId, passwordHash },
        hats: hats.filter((hat) => hat === 'teacher'),
      })),
    ),
});
