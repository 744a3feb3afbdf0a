/** When values close by the calendar and by law, as instants: asked for every cell of a school, worked out once for a calendar. */
import { type Day, endsAt } from '../codes/day.js';
import type { SheetPeriod } from '../codes/periods.js';
import type { SchoolYear } from '../law/law-for.js';
import type { Grade } from '../law/law.js';
import type { SchoolCalendar } from '../law/school-calendar.js';
import { type LawGroup, valuesDay, windowDay } from './closing-days.js';

/** A named day, and the first instant after it. */
export interface Closing {
  readonly day: Day;
  readonly end: string;
}

interface Of {
  readonly schoolYear: SchoolYear;
  /** Plain data nobody changes. */
  readonly calendar: SchoolCalendar;
}

const known = new WeakMap<SchoolCalendar, Map<string, Closing>>();

function once({ calendar }: Of, key: string, dayOf: () => Day): Closing {
  let closings = known.get(calendar);
  if (!closings) known.set(calendar, (closings = new Map()));
  let closing = closings.get(key);
  if (!closing) {
    const day = dayOf();
    closings.set(key, (closing = { day, end: endsAt(day) }));
  }
  return closing;
}

/** Of the ordinary window of a sheet. */
export const windowClosing = (of: Of, sheet: { readonly period: SheetPeriod; readonly grade: Grade }): Closing =>
  once(of, `${of.schoolYear} ${sheet.period} ${sheet.grade}`, () => windowDay(of.schoolYear, of.calendar, sheet));

/** By law, whatever is ordered. */
export const valuesClosing = (of: Of, group: LawGroup): Closing =>
  once(of, `${of.schoolYear} ${group}`, () => valuesDay(of.schoolYear, of.calendar, group));
