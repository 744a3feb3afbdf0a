import type { z } from 'zod';
import type { calendarSchema, SchoolYearOnWire } from '../../../../core/contract/years.js';
import { lawFor, type SchoolYear } from '../../../../core/law/law-for.js';
import type { SchoolCalendar } from '../../../../core/law/school-calendar.js';
import { calendarFaults } from '../../../../core/law/school-year.js';
import { Refused } from '../../../ground/refused.js';
import type { SchoolYearRow } from '../../../store/models/school.js';

export type TypedCalendar = z.infer<typeof calendarSchema>;

/** A calendar as it is kept: its periods in the order of the year. Refuses with the first of `calendarFaults`. */
export function keptCalendar(year: SchoolYear, { begins, ends, closes }: TypedCalendar): SchoolCalendar {
  const named = lawFor(year).periods.flatMap((period) => {
    const day = closes[period];
    return day === undefined ? [] : [[period, day] as const];
  });
  const calendar: SchoolCalendar = { begins, ends, closes: Object.fromEntries(named) };
  const [fault] = calendarFaults(year, calendar);
  if (fault) throw new Refused(fault.refusal);
  return calendar;
}

export const shownYear = ({ id, current, calendar }: Pick<SchoolYearRow, 'id' | 'current' | 'calendar'>): SchoolYearOnWire => ({
  id,
  current: Boolean(current),
  calendar: JSON.parse(calendar) as SchoolCalendar,
});
