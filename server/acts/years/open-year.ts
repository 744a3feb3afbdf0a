import type { SchoolYearOnWire } from '../../../core/contract/years.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { yearToOpen } from './list-years.js';
import { addYear } from './parts/add-year.js';
import { keptCalendar, shownYear, type TypedCalendar } from './parts/kept-calendar.js';

export interface OpenYearInput {
  readonly caller: Caller;
  readonly id: string;
  readonly calendar: TypedCalendar;
}

/** Open the next year beside the one that is on. Refuses with year-exists, year-odd, what `calendarFaults` finds. */
export const openYear = act({
  act: 'set-calendar',
  run: async (at, { id, calendar: typed }: OpenYearInput): Promise<{ year: SchoolYearOnWire }> => {
    const years = (await at.db.schoolYears.findAll({ attributes: ['id'], raw: true })).map((year) => year.id);
    if (years.includes(id)) throw refuse('year-exists', { year: id });
    if (id !== yearToOpen(years, dayInVietnam(at.clock()))) throw refuse('year-odd');
    const calendar = keptCalendar(id, typed);
    return { year: shownYear(await addYear(at, { id, calendar })) };
  },
});
