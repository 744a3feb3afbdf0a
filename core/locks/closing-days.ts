/** On which days values of a sheet close: by the school's calendar, by law (decision 38; regulation 4.3). */
import type { Day } from '../codes/day.js';
import type { SheetPeriod } from '../codes/periods.js';
import { isPeriod, SUPPLEMENTARY } from '../codes/periods.js';
import type { SchoolYear } from '../law/law-for.js';
import { lawfulDayNow } from '../law/lawful-day-now.js';
import type { LawfulAct } from '../law/lawful-days.js';
import type { Grade } from '../law/law.js';
import { isRecordSheet, PROFILE_SHEET } from '../law/record-sheet.js';
import type { SchoolCalendar } from '../law/school-calendar.js';

/** The first group is done with the year in June, the second after supplementary assessment (domain 7). */
export type LawGroup = 'first' | 'second';

const VALUES_END: Readonly<Record<LawGroup, LawfulAct>> = {
  first: 'corrections',
  second: 'supplementaryCorrections',
};

const namedOf = ({ byGrade, closes }: SchoolCalendar, period: SheetPeriod, grade: Grade): Day | undefined =>
  isPeriod(period) ? (byGrade?.[grade]?.[period] ?? closes[period]) : undefined;

/**
 * The last day of the ordinary window of a sheet: the school's own day of the period, of a grade where it has one of its own
 * (H26), else the lawful day. A case opens what is assessed anew, and June's sheets to nobody (decision 24).
 */
export function windowDay(
  year: SchoolYear,
  calendar: SchoolCalendar,
  { period, grade }: { readonly period: SheetPeriod; readonly grade: Grade },
): Day {
  return (
    namedOf(calendar, period, grade) ??
    lawfulDayNow(year, calendar, period === SUPPLEMENTARY ? 'supplementaryClosing' : 'closing')
  );
}

/**
 * Days at whose end people are awaited to be done with a sheet of these grades, the earliest first: those the school has named, and
 * of what the record is made of else the lawful day (regulation 4.3). None of another sheet without a day of its own: that its
 * values stay open until the summer is no deadline.
 */
export const awaitedDays = (
  year: SchoolYear,
  calendar: SchoolCalendar,
  period: SheetPeriod,
  grades: readonly Grade[],
): Day[] =>
  grades
    .flatMap((grade) =>
      isRecordSheet(period) || period === PROFILE_SHEET || namedOf(calendar, period, grade) !== undefined
        ? [windowDay(year, calendar, { period, grade })]
        : [],
    )
    .sort();

/** The last day on which values of a pupil can change at all, short of a recall. */
export const valuesDay = (year: SchoolYear, calendar: SchoolCalendar, group: LawGroup): Day =>
  lawfulDayNow(year, calendar, VALUES_END[group]);
