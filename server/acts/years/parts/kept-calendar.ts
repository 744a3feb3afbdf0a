import type { z } from 'zod';
import type { SchoolYearOnWire, typedCalendarSchema } from '../../../../core/contract/years.js';
import { keptByGrade } from '../../../../core/calendar/calendar-moves.js';
import { lawFor, type SchoolYear } from '../../../../core/law/law-for.js';
import type { SchoolCalendar } from '../../../../core/law/school-calendar.js';
import { calendarFaults } from '../../../../core/law/school-year.js';
import { Refused } from '../../../ground/refused.js';
import type { SchoolYearRow } from '../../../store/models/school.js';

export type TypedCalendar = z.infer<typeof typedCalendarSchema>;

/** A calendar as it is kept: periods and grades in their order. */
export function inOrder(year: SchoolYear, { begins, ends, closes, byGrade }: TypedCalendar): SchoolCalendar {
  const named = lawFor(year).periods.flatMap((period) => {
    const day = closes[period];
    return day === undefined ? [] : [[period, day] as const];
  });
  const own = keptByGrade(byGrade);
  return { begins, ends, closes: Object.fromEntries(named), ...(own && { byGrade: own }) };
}

/** The same, lawful. Refuses with the first of `calendarFaults`. */
export function keptCalendar(year: SchoolYear, typed: TypedCalendar): SchoolCalendar {
  const calendar = inOrder(year, typed);
  const [fault] = calendarFaults(year, calendar);
  if (fault) throw new Refused(fault.refusal);
  return calendar;
}

export const shownYear = ({
  id,
  current,
  calendar,
}: Pick<SchoolYearRow, 'id' | 'current' | 'calendar'>): SchoolYearOnWire => ({
  id,
  current: Boolean(current),
  calendar: JSON.parse(calendar) as SchoolCalendar,
});
