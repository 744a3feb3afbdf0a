/** The sample school's calendar, shifted so that year-end closes ten days after the school is made (decision 28). */
import { addDays, type Day, dayInVietnam } from '../../core/codes/day.js';
import type { SchoolCalendar } from '../../core/law/school-calendar.js';
import { PERIODS, type Period } from '../../core/codes/periods.js';

export const DAYS_UNTIL_CLOSING = 10;

/** Days between a period's closing and the year's, as in an ordinary year (mid November, mid January, end of March, 30 June). */
const DAYS_BEFORE_CLOSING: Readonly<Record<Period, number>> = {
  'mid-term-1': 227,
  'term-1': 165,
  'mid-term-2': 93,
  'year-end': 0,
};

export interface YearCalendar extends SchoolCalendar {
  /** `2026-2027`. */
  readonly schoolYear: string;
  readonly closes: Readonly<Record<Period, Day>>;
}

const DAY = 24 * 60 * 60 * 1000;

/** The calendar day in Viet Nam, some days later. */
export const dayIn = (instant: Date, days = 0): Day => addDays(dayInVietnam(instant), days);

/** Nine in the evening in Viet Nam, some days after a calendar day. */
export const eveningOf = (day: string, days: number): Date =>
  new Date(Date.parse(`${day}T21:00:00.000+07:00`) + days * DAY);

/** A school year is named after the autumn it begins in, however the sample's is shifted. */
function nameOf(now: Date): string {
  const [year = 0, month = 0] = dayIn(now).split('-').map(Number);
  const first = month >= 8 ? year : year - 1;
  return `${first}-${first + 1}`;
}

/** The current sample year at `now`. */
export function currentYear(now: Date): YearCalendar {
  return yearClosing(now, nameOf(now), DAYS_UNTIL_CLOSING);
}

/** The year before, complete. */
export function earlierYear(now: Date): YearCalendar {
  const first = Number(nameOf(now).slice(0, 4)) - 1;
  return yearClosing(now, `${first}-${first + 1}`, DAYS_UNTIL_CLOSING - 365);
}

function yearClosing(now: Date, schoolYear: string, inDays: number): YearCalendar {
  const closes = Object.fromEntries(
    PERIODS.map((period) => [period, dayIn(now, inDays - DAYS_BEFORE_CLOSING[period])]),
  ) as Record<Period, string>;
  return { schoolYear, begins: dayIn(now, inDays - 298), ends: closes['year-end'], closes };
}
