/** A year of the sample school, by the acts of a real one: its classes, who is in them, who teaches what. */
import type { DutyChange } from '../../core/duties/change-duties.js';
import { changeSchoolDuties } from '../acts/duties/change-duties.js';
import { enterPupil, putIntoClass } from '../acts/pupils/parts/enter-pupil.js';
import { saveClass } from '../acts/pupils/save-class.js';
import { setPupilMode } from '../acts/pupils/set-pupil-mode.js';
import { addYear } from '../acts/years/parts/add-year.js';
import { act } from '../runner/act.js';
import type { Caller } from '../runner/caller.js';
import type { Deps } from '../runner/deps.js';
import type { Database } from '../store/open-database.js';
import { callerOf } from './found-sample.js';
import type { PlannedClass, PlannedSchool, PlannedYear } from './plan-school.js';
import { classSettings, daysOf, type PupilFacts, pupilFacts, userIdOf } from './rows.js';

interface World {
  readonly db: Database;
  readonly deps: Deps;
  readonly planned: PlannedSchool;
}

/**
 * The year is on. Duties of one that is over end with it; those of the current one stay open, so that the sample can be used after
 * its closing.
 */
export async function beginSampleYear({ deps, planned }: World, year: PlannedYear): Promise<void> {
  const [clerk, principal] = [callerOf(planned, 'vanthu'), callerOf(planned, 'hieutruong')];
  for (const { klass } of year.classes) {
    const named = { caller: clerk, classId: null, name: klass.name, campus: null };
    await saveClass({ ...deps, newId: () => klass.id }, { ...named, taught: classSettings(klass) });
  }
  const facts = pupilFacts(planned);
  const known = new Set(year === planned.current ? codesIn(planned.earlier) : []);
  for (const planning of year.classes) {
    await enterClass(deps, { caller: clerk, planning, day: year.calendar.begins, facts, known });
    for (const { id: pupilId, mode } of planning.pupils) {
      if (mode !== 'normal') await setPupilMode(deps, { caller: clerk, pupilId, mode });
    }
  }
  await changeSchoolDuties(deps, { caller: principal, changes: dutiesOf(year, year === planned.current) });
}

const codesIn = ({ classes }: PlannedYear): string[] => classes.flatMap(({ pupils }) => pupils.map(({ id }) => id));

interface EnterClass {
  readonly caller: Caller;
  readonly planning: PlannedClass;
  readonly day: string;
  readonly facts: ReadonlyMap<string, PupilFacts>;
  /** Who was at the school the year before. */
  readonly known: ReadonlySet<string>;
}

/** Newcomers as the office enters them; who moves up is placed, for the year before has no records a rollover could build on. */
const enterClass = act({
  act: 'keep-pupils',
  run: async (at, { planning: { klass, pupils }, day, facts, known }: EnterClass): Promise<void> => {
    for (const [index, { id: code, grade }] of pupils.entries()) {
      const one = { ...facts.get(code)!, classId: klass.id, grade, day };
      if (known.has(code)) await putIntoClass(at, { ...one, position: index + 1 });
      else await enterPupil(at, { ...one, lifelongCode: null });
    }
  },
});

const dutiesOf = ({ calendar, classes }: PlannedYear, current: boolean): DutyChange[] =>
  classes.flatMap(({ klass, homeroom, teachers }) => {
    const days = { fromDay: calendar.begins, toDay: current ? null : calendar.ends };
    const given = { kind: 'give' as const, classId: klass.id, responsible: true, ...days };
    return [
      { ...given, userId: userIdOf(homeroom), subject: null },
      ...Object.entries(teachers).map(([subject, account]) => ({
        ...given,
        userId: userIdOf(account),
        subject: subject as keyof typeof teachers,
      })),
    ];
  });

/** The current year takes the place of the one before. That one is over for good: none of its records is a unit that it would live on for. */
export async function openSampleYear(deps: Deps, planned: PlannedSchool): Promise<void> {
  const caller = callerOf(planned, 'hieutruong');
  await addSampleYear(deps, { caller, year: planned.current });
  await turnSampleYear(deps, { caller, planned });
}

const addSampleYear = act({
  act: 'set-calendar',
  run: (at, { year }: { readonly caller: Caller; readonly year: PlannedYear }) =>
    addYear(at, { id: year.calendar.schoolYear, calendar: daysOf(year) }),
});

const turnSampleYear = act({
  act: 'begin-year',
  run: async (
    { db, note },
    { planned: { earlier, current } }: { readonly caller: Caller; readonly planned: PlannedSchool },
  ): Promise<void> => {
    const [before, id] = [earlier.calendar.schoolYear, current.calendar.schoolYear];
    await db.schoolYears.update({ current: false }, { where: { id: before } });
    await db.schoolYears.update({ current: true }, { where: { id } });
    await note({ kind: 'year.begun', schoolYear: id, before });
  },
});
