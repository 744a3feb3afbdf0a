import type { Period } from '../codes/periods.js';
import { addDays, type Day } from '../codes/day.js';
import type { Grade, Law } from './law.js';
import { dayNamed, type LawfulAct } from './lawful-days.js';

/** What a school sets for a year; days in Viet Nam, both ends included. */
export interface SchoolCalendar {
  readonly begins: Day;
  readonly ends: Day;
  /** The day named for each period's sheet (“trước ngày”), at whose end the system closes; without one there is no deadline. */
  readonly closes: Readonly<Partial<Record<Period, Day>>>;
  /** Days of their own of some grades: lớp 5 first, for admission to lớp 6 (H26). */
  readonly byGrade?: Readonly<Partial<Record<Grade, Readonly<Partial<Record<Period, Day>>>>>> | undefined;
  /** Lawful days as a document of the office above has moved them (H4). */
  readonly lawful?: Readonly<Partial<Record<LawfulAct, Day>>> | undefined;
}

/**
 * Periods of the year's law whose time has come: those past, and the first whose last day is still ahead. One without a day is in
 * nobody's way: what comes after it does not wait for a day that nobody set. After the last day the school has named they come one
 * by one, each when most schools have done with the one before (`usual`): no deadline follows from that.
 */
export function periodsSoFar({ periods, usual }: Law, { begins, closes }: SchoolCalendar, today: Day): Period[] {
  const ahead = periods.findIndex((period) => (closes[period] ?? '') >= today);
  if (ahead !== -1) return periods.slice(0, ahead + 1);
  const first = Number(begins.slice(0, 4));
  const last = periods.findLastIndex((period) => closes[period] !== undefined);
  const next = periods.findIndex((period, at) => {
    const named = usual.closes[period];
    return at > last && (!named || dayNamed(named, `${first}-${first + 1}`) >= today);
  });
  return periods.slice(0, next === -1 ? periods.length : next + 1);
}

/** What people aim at and are reminded of: the day before the named one (decision 22). */
export const targetOf = (named: Day): Day => addDays(named, -1);

/** Days named for a period's sheets of these grades, the earliest first: a grade may have one of its own (H26). */
export const namedDays = (
  { closes, byGrade }: Pick<SchoolCalendar, 'closes' | 'byGrade'>,
  period: Period,
  grades: readonly Grade[],
): Day[] => grades.flatMap((grade) => byGrade?.[grade]?.[period] ?? closes[period] ?? []).sort();

/** Of several days, the earliest first, the next that is to come; of days gone by the last; null of none. */
export const nextOf = (days: readonly Day[], today: Day): Day | null =>
  days.find((day) => day >= today) ?? days.at(-1) ?? null;
