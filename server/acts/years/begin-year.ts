import type { SchoolYearOnWire } from '../../../core/contract/years.js';
import { dayInVietnam, shownDay } from '../../../core/codes/day.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import { nextYear } from '../../../core/law/school-year.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { shownYear } from './parts/kept-calendar.js';

export interface BeginYearInput {
  readonly caller: Caller;
  /** The year that begins. */
  readonly year: string;
}

/**
 * The next year is the one that is on from now; the former goes on beside it. Never by a clock. Refuses with year-not-next,
 * year-not-over.
 */
export const beginYear = act({
  act: 'begin-year',
  run: async (at, { year: id }: BeginYearInput): Promise<{ year: SchoolYearOnWire }> => {
    const rows = await at.db.schoolYears.findAll({ raw: true });
    const next = rows.find((one) => one.id === id);
    const current = rows.find((one) => one.current);
    if (!next || !current || nextYear(current.id) !== id) throw refuse('year-not-next');
    const { ends } = JSON.parse(current.calendar) as SchoolCalendar;
    if (dayInVietnam(at.clock()) <= ends) throw refuse('year-not-over', { day: shownDay(ends) });
    await at.db.schoolYears.update({ current: false, endedOn: ends }, { where: { id: current.id } });
    await at.db.schoolYears.update({ current: true }, { where: { id } });
    await at.note({ kind: 'year.begun', schoolYear: id, before: current.id });
    return { year: shownYear({ ...next, current: true }) };
  },
});
