/** The dates of a school year: those the regulation names, and those the school sets (decision 22). */
import { lawFor, type SchoolYear } from '../law/law-for.js';
import type { Law, LawfulDate } from '../law/law.js';
import type { Period, SheetPeriod } from '../periods.js';
import { addDays, type Day } from './day.js';

/** Both days belong to the window: entry closes at the end of `closes`. */
export interface EntryWindow {
  readonly opens: Day;
  readonly closes: Day;
}

/** What a school sets: when each class sheet is open for entry, and until when the pupils' profile is. */
export interface SchoolCalendar {
  readonly periods: Readonly<Record<Period, EntryWindow>>;
  readonly profileCloses: Day;
}

/** A date to keep: work towards `target`, the day before; the system closes at the end of `closes`. */
export interface Deadline {
  readonly target: Day;
  readonly closes: Day;
}

export interface SchoolYearCalendar extends SchoolCalendar {
  readonly schoolYear: SchoolYear;
  /** Named by the regulation; no school setting and no outage moves them. */
  readonly lawful: Readonly<Record<keyof Law['dates'], Deadline>>;
}

type Settings = Partial<Omit<SchoolCalendar, 'periods'>> & { readonly periods?: Partial<SchoolCalendar['periods']> };

/** The calendar of a school year; what the school has not set has the usual dates. Throws RangeError for a year without law. */
export function calendarOf(schoolYear: SchoolYear, settings: Settings = {}): SchoolYearCalendar {
  const { dates } = lawFor(schoolYear);
  const first = schoolYear.slice(0, 4);
  const second = schoolYear.slice(5);
  const lawful = Object.fromEntries(
    Object.entries(dates).map(([name, date]) => [name, deadlineAt(named(date, first, second))]),
  ) as Record<keyof Law['dates'], Deadline>;
  return {
    schoolYear,
    lawful,
    periods: {
      'mid-term-1': { opens: `${first}-10-20`, closes: `${first}-11-15` },
      'term-1': { opens: `${first}-12-20`, closes: `${second}-01-15` },
      'mid-term-2': { opens: `${second}-03-05`, closes: `${second}-03-31` },
      'year-end': { opens: `${second}-05-05`, closes: `${second}-06-15` },
      ...settings.periods,
    },
    profileCloses: settings.profileCloses ?? lawful.coversSigned.closes,
  };
}

function named({ month, day, first }: LawfulDate, firstYear: string, secondYear: string): Day {
  return `${first ? firstYear : secondYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const deadlineAt = (closes: Day): Deadline => ({ target: addDays(closes, -1), closes });

/** Until when a sheet is to be entered. */
export const deadlineOf = (calendar: SchoolCalendar, period: SheetPeriod): Deadline =>
  deadlineAt(period === 'year' ? calendar.profileCloses : calendar.periods[period].closes);

/** Where a day stands to a sheet's entry window. The profile is open from the beginning of the year. */
export function windowState(calendar: SchoolCalendar, period: SheetPeriod, today: Day): 'before' | 'open' | 'closed' {
  if (today > deadlineOf(calendar, period).closes) return 'closed';
  return period !== 'year' && today < calendar.periods[period].opens ? 'before' : 'open';
}
