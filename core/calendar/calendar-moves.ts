/** What of a year's dates is another between two calendars, and whether it may be (regulation 4.3; decision 22; H4, H26). */
import { type Day, shownDay } from '../codes/day.js';
import { PERIODS, type Period } from '../codes/periods.js';
import { refusal } from '../codes/refusal.js';
import { type Grade, GRADES } from '../law/law.js';
import type { SchoolYear } from '../law/law-for.js';
import type { SchoolCalendar } from '../law/school-calendar.js';
import { type CalendarFault, calendarFaults } from '../law/school-year.js';
import { windowDay } from '../locks/closing-days.js';

/** The last day of a period's window for pupils of a grade, before and after. */
export interface WindowMove {
  readonly period: Period;
  /** Null where it is the same for every grade. */
  readonly grade: Grade | null;
  readonly from: Day;
  readonly to: Day;
}

/** In the order of the year; whatever a calendar says in other words and means alike is no move. */
export function windowMoves(year: SchoolYear, before: SchoolCalendar, after: SchoolCalendar): WindowMove[] {
  return PERIODS.flatMap((period): WindowMove[] => {
    const own = GRADES.map((grade) => ({
      ...{ period, grade },
      from: windowDay(year, before, { period, grade }),
      to: windowDay(year, after, { period, grade }),
    }));
    const [first] = own;
    if (own.every(({ from, to }) => from === first!.from && to === first!.to))
      return first!.from === first!.to ? [] : [{ ...first!, grade: null }];
    return own.filter(({ from, to }) => from !== to);
  });
}

/**
 * Whether the principal may set these dates today: what `calendarFaults` finds, and of each day she moves that it is not over
 * already (what is closed opens by order, which two persons carry) nor goes to a day that is. Empty where she may.
 */
export function moveFaults(
  year: SchoolYear,
  { before, after, today }: { readonly before: SchoolCalendar; readonly after: SchoolCalendar; readonly today: Day },
): CalendarFault[] {
  const faults = calendarFaults(year, after);
  if (faults.length > 0) return faults;
  return windowMoves(year, before, after).flatMap(({ period: place, grade, from, to }): CalendarFault[] => {
    if (from < today) return [{ place, grade, refusal: refusal('calendar-over', { day: shownDay(from) }) }];
    if (to < today) return [{ place, grade, refusal: refusal('calendar-past', { day: shownDay(today) }) }];
    return [];
  });
}

/** Typed days of grades, without grades and periods that have none; undefined where no grade has any. */
export function keptByGrade(byGrade: SchoolCalendar['byGrade']): SchoolCalendar['byGrade'] {
  const kept = GRADES.flatMap((grade) => {
    const own = PERIODS.flatMap((period) => {
      const day = byGrade?.[grade]?.[period];
      return day === undefined ? [] : [[period, day] as const];
    });
    return own.length === 0 ? [] : [[grade, Object.fromEntries(own)] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
