/** What the school has, in the columns an import knows. */
import { dayInVietnam } from '../../../core/codes/day.js';
import { planDuties } from '../../../core/import/assignments-book.js';
import { planProfileBook } from '../../../core/import/profiles-book.js';
import { planPeople } from '../../../core/import/teachers-book.js';
import { writeWorkbook } from '../../files/write-workbook.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { loadDutyWorld } from '../duties/parts/load-duty-world.js';
import { loadCurrentYear, loadSchool } from '../school/load-school.js';
import { dayWithin } from '../sheets/load-sheet-context.js';
import { fileName } from '../sheets/workbook/file-name.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { loadPeople } from './parts/load-people.js';
import { loadProfiles } from './parts/load-profiles.js';

interface By {
  readonly caller: Caller;
}

const people = act({
  act: 'read-accounts',
  run: async (at, _: By) => {
    const { id } = await loadCurrentYear(at.db);
    const listed = (await loadPeople(at)).filter(({ active }) => active);
    await at.note({ kind: 'list.exported', what: 'teachers', schoolYear: id, rows: listed.length });
    return planPeople(listed, (await loadSchool(at.db, at.clock())).code);
  },
});

const duties = act({
  act: 'read-duties',
  run: async (at, _: By) => {
    const { schoolYear, today, classes, lines } = await loadDutyWorld(at);
    const who = new Map((await loadPeople(at)).map((person) => [person.userId, person]));
    const places = new Map(classes.map(({ id, name }, nth) => [id, { name, nth }]));
    const listed = lines
      .filter(({ fromDay, toDay }) => toDay === null || (toDay >= today && toDay >= fromDay))
      .map((line) => ({ ...line, ...places.get(line.classId)!, person: who.get(line.userId)! }))
      .sort((a, b) => a.nth - b.nth)
      .map(({ name, person, ...line }) => ({ ...line, className: name, name: person.name, account: person.account }));
    await at.note({ kind: 'list.exported', what: 'assignments', schoolYear, rows: listed.length });
    return { plan: planDuties(listed), schoolYear };
  },
});

const profiles = act({
  act: 'export-profiles',
  run: async (at, _: By) => {
    const { id, calendar } = await loadCurrentYear(at.db);
    const known = await loadProfiles(at.db, id, dayWithin(calendar, dayInVietnam(at.clock())));
    const listed = known.pupils.flatMap(({ code, name, birthDate, place }) =>
      place ? [{ code, name, birthDate, className: place.className, facts: known.profiles[code] ?? {} }] : [],
    );
    await at.note({ kind: 'list.exported', what: 'profiles', schoolYear: id, rows: listed.length });
    return { plan: planProfileBook(listed, (await loadSchool(at.db, at.clock())).code), schoolYear: id };
  },
});

/** Who has an account today. Refuses with not-allowed. */
export const exportTeachers = async (deps: Deps, input: By): Promise<IssuedWorkbook> => ({
  name: fileName('giáo viên'),
  bytes: await writeWorkbook(await people(deps, input)),
});

/** Duties from today on. Refuses with not-allowed. */
export async function exportAssignments(deps: Deps, input: By): Promise<IssuedWorkbook> {
  const { plan, schoolYear } = await duties(deps, input);
  return { name: fileName(`phân công ${schoolYear}`), bytes: await writeWorkbook(plan) };
}

/** Of the pupils of the year today. Refuses with not-allowed. */
export async function exportProfiles(deps: Deps, input: By): Promise<IssuedWorkbook> {
  const { plan, schoolYear } = await profiles(deps, input);
  return { name: fileName(`lý lịch ${schoolYear}`), bytes: await writeWorkbook(plan) };
}
