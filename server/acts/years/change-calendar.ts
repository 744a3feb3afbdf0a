import { canonicalJson } from '../../../core/audit/event.js';
import type { SchoolYearOnWire } from '../../../core/contract/years.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { keptCalendar, shownYear, type TypedCalendar } from './parts/kept-calendar.js';

export interface ChangeCalendarInput {
  readonly caller: Caller;
  readonly year: string;
  readonly calendar: TypedCalendar;
}

/**
 * Change what the school sets of the year that is on or of one to come. The same dates again change nothing and leave no event.
 * Refuses with not-found, year-past, what `calendarFaults` finds.
 */
export const changeCalendar = act({
  act: 'set-calendar',
  run: async (at, { year: id, calendar: typed }: ChangeCalendarInput): Promise<{ year: SchoolYearOnWire }> => {
    const rows = await at.db.schoolYears.findAll({ raw: true });
    const row = rows.find((one) => one.id === id);
    if (!row) throw refuse('not-found');
    if (rows.some(({ id: other, current }) => current && other > id)) throw refuse('year-past', { year: id });
    const after = keptCalendar(id, typed);
    const before = shownYear(row).calendar;
    const calendar = JSON.stringify(after);
    if (canonicalJson(before) !== canonicalJson(after)) {
      await at.db.schoolYears.update({ calendar }, { where: { id } });
      await at.note({ kind: 'calendar.changed', schoolYear: id, before, after });
    }
    return { year: shownYear({ ...row, calendar }) };
  },
});
