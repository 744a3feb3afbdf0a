/** On which days values of a sheet close: by the school's calendar, by law (decision 38; regulation 4.3). */
import type { Day } from '../codes/day.js';
import type { SheetPeriod } from '../codes/periods.js';
import { isPeriod, SUPPLEMENTARY } from '../codes/periods.js';
import type { SchoolYear } from '../law/law-for.js';
import { lawfulDayNow } from '../law/lawful-day-now.js';
import type { LawfulAct } from '../law/lawful-days.js';
import type { Grade } from '../law/law.js';
import type { SchoolCalendar } from '../law/school-calendar.js';

/** The first group is done with the year in June, the second after supplementary assessment (domain 7). */
export type LawGroup = 'first' | 'second';

const VALUES_END: Readonly<Record<LawGroup, LawfulAct>> = {
  first: 'corrections',
  second: 'supplementaryCorrections',
};

/**
 * The last day of the ordinary window of a sheet: the school's own day of the period, of a grade where it has one of its own
 * (H26), else the lawful day. A case opens what is assessed anew, and June's sheets to nobody (decision 24).
 */
export function windowDay(
  year: SchoolYear,
  calendar: SchoolCalendar,
  { period, grade }: { readonly period: SheetPeriod; readonly grade: Grade },
): Day {
  const named = isPeriod(period) ? (calendar.byGrade?.[grade]?.[period] ?? calendar.closes[period]) : undefined;
  return named ?? lawfulDayNow(year, calendar, period === SUPPLEMENTARY ? 'supplementaryClosing' : 'closing');
}

/** The last day on which values of a pupil can change at all, short of a recall. */
export const valuesDay = (year: SchoolYear, calendar: SchoolCalendar, group: LawGroup): Day =>
  lawfulDayNow(year, calendar, VALUES_END[group]);
