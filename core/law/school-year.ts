/** School years in their order, and the calendar a school is proposed for one: all from the circular's own table. */
import { addDays, type Day, isDay, shownDay } from '../codes/day.js';
import type { Period } from '../codes/periods.js';
import type { Refusal } from '../codes/refusal.js';
import { refusal } from '../codes/refusal.js';
import { type Grade, GRADES } from './law.js';
import { lawfulDayNow } from './lawful-day-now.js';
import { dayNamed, lawfulDay } from './lawful-days.js';
import { hasLaw, lawFor, type SchoolYear } from './law-for.js';
import type { SchoolCalendar } from './school-calendar.js';

const yearFrom = (first: number): SchoolYear => `${first}-${first + 1}`;

export const nextYear = (year: SchoolYear): SchoolYear => yearFrom(Number(year.slice(0, 4)) + 1);

/** The first day a school year may begin on. */
const earliestBegin = (year: SchoolYear): Day => dayNamed(lawFor(year).usual.earliest, year);

/** The school year a day belongs to; null before the first table of law. */
export function schoolYearOn(day: Day): SchoolYear | null {
  const own = yearFrom(Number(day.slice(0, 4)));
  const year = hasLaw(own) && day >= earliestBegin(own) ? own : yearFrom(Number(day.slice(0, 4)) - 1);
  return hasLaw(year) ? year : null;
}

/** What most schools have; year end closes on the lawful day. */
export function proposedCalendar(year: SchoolYear): SchoolCalendar {
  const law = lawFor(year);
  const closing = lawfulDay(law, year, 'closing');
  const closes = law.periods.map((period) => {
    const named = law.usual.closes[period];
    return [period, named ? dayNamed(named, year) : closing] as const;
  });
  return { begins: dayNamed(law.usual.begins, year), ends: closing, closes: Object.fromEntries(closes) };
}

/** Between which days a date of the school's has to lie, both included. */
export interface DayLimits {
  readonly from: Day;
  readonly to: Day;
}

/** The year begins before the first date the school can have, and no date of hers is past the lawful closing, wherever that stands now. */
export function calendarLimits(
  year: SchoolYear,
  moved: Pick<SchoolCalendar, 'lawful'> = {},
): { readonly begins: DayLimits; readonly closes: DayLimits } {
  const from = earliestBegin(year);
  return {
    begins: { from, to: `${year.slice(0, 4)}-12-31` },
    closes: { from: addDays(from, 1), to: lawfulDayNow(year, moved, 'closing') },
  };
}

/** What of a calendar is wrong: its beginning, its end, or a period's day. */
export type CalendarPlace = 'begins' | 'ends' | Period;
export interface CalendarFault {
  readonly place: CalendarPlace;
  /** Of the days of its own of one grade; null for all. */
  readonly grade: Grade | null;
  readonly refusal: Refusal;
}

/**
 * In the order of the year, then of each grade with days of its own; empty where all is lawful. A period without a day has no
 * deadline, which is allowed.
 */
export function calendarFaults(year: SchoolYear, calendar: SchoolCalendar): CalendarFault[] {
  const limits = calendarLimits(year, calendar);
  const { begins, closes, byGrade } = calendar;
  const faults: CalendarFault[] = [];
  if (!isDay(begins)) faults.push({ place: 'begins', grade: null, refusal: refusal('calendar-day-odd') });
  else if (begins < limits.begins.from || begins > limits.begins.to)
    faults.push({ place: 'begins', grade: null, refusal: refusal('calendar-begins', shown(limits.begins)) });
  faults.push(...orderFaults(year, calendar, null));
  const told = new Set(faults.map(({ place }) => place));
  for (const grade of GRADES) {
    const own = byGrade?.[grade];
    if (!own) continue;
    const found = orderFaults(year, { ...calendar, closes: { ...closes, ...own } }, grade);
    const named = found.filter(({ place }) => place !== 'begins' && place !== 'ends' && own[place] !== undefined);
    // A day of its own may come after the next of everybody's: then it is told there, unless that one is wrong by itself.
    faults.push(...(named.length > 0 ? named : found.filter(({ place }) => !told.has(place)).slice(0, 1)));
  }
  return faults;
}

const shown = ({ from, to }: DayLimits) => ({ from: shownDay(from), to: shownDay(to) });

function orderFaults(year: SchoolYear, calendar: SchoolCalendar, grade: Grade | null): CalendarFault[] {
  const limits = calendarLimits(year, calendar);
  const faults: CalendarFault[] = [];
  const fault = (place: CalendarPlace, found: Refusal): void => void faults.push({ place, grade, refusal: found });
  let before = calendar.begins;
  const dates = lawFor(year).periods.map((period): [CalendarPlace, Day | undefined] => [
    period,
    calendar.closes[period],
  ]);
  for (const [place, day] of [...dates, ['ends', calendar.ends] as const]) {
    if (day === undefined) continue;
    if (!isDay(day)) fault(place, refusal('calendar-day-odd'));
    else if (day > limits.closes.to) fault(place, refusal('calendar-late', shown(limits.closes)));
    else if (place === 'ends' ? day < before : day <= before) fault(place, refusal('calendar-order'));
    else before = day;
  }
  return faults;
}
