/** Dates the regulation names, and the days they are in a school year. */
import { type Day, dayOfMonth } from '../codes/day.js';
import type { Period } from '../codes/periods.js';
import type { SchoolYear } from './law-for.js';

/** A date as it is named; the year is the one in which the school year ends unless `first`. */
export interface LawfulDate {
  readonly month: number;
  readonly day: number;
  /** True when the date falls in the calendar year in which the school year begins. */
  readonly first?: boolean;
}

/** What has a date: covers signed; each group's ordinary window ended, and its values closed (decision 38). */
export const LAWFUL_ACTS = [
  'coversSigned',
  'closing',
  'corrections',
  'supplementaryClosing',
  'supplementaryCorrections',
] as const;
export type LawfulAct = (typeof LAWFUL_ACTS)[number];
export type LawfulDates = Readonly<Record<LawfulAct, LawfulDate>>;

/** The named day; it counts until its end. `schoolYear` is a lawful one. Throws RangeError for a date that year has not. */
export function lawfulDay({ dates }: { readonly dates: LawfulDates }, schoolYear: SchoolYear, act: LawfulAct): Day {
  return dayNamed(dates[act], schoolYear);
}

/** The day a date is in a school year. Throws RangeError for a date that year has not. */
export function dayNamed({ month, day, first = false }: LawfulDate, schoolYear: SchoolYear): Day {
  const [begins, ends] = schoolYear.split('-').map(Number) as [number, number];
  return dayOfMonth(first ? begins : ends, month, day);
}

/** What schools usually set for themselves; each may set its own, none past a lawful date. */
export interface UsualDates {
  /** The first day a year may begin on. */
  readonly earliest: LawfulDate;
  readonly begins: LawfulDate;
  /** Days named for periods' sheets; a period without one closes on the lawful day. */
  readonly closes: Readonly<Partial<Record<Period, LawfulDate>>>;
}
