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

/** After every day there is. */
const NEVER = '9999-12-31';

/**
 * Periods of the year's law whose time has come: those past, and the first whose last day is still ahead. One without a day is past
 * when most schools have done with it (`usual`): no deadline follows from that. It hides none that the school has named an earlier
 * day for.
 */
export function periodsSoFar({ periods, usual }: Law, { begins, closes }: SchoolCalendar, today: Day): Period[] {
  const first = Number(begins.slice(0, 4));
  const dayOf = (period: Period): Day => {
    const most = usual.closes[period];
    return closes[period] ?? (most ? dayNamed(most, `${first}-${first + 1}`) : NEVER);
  };
  const ahead = periods.findIndex((period) => dayOf(period) >= today);
  if (ahead === -1) return [...periods];
  const limit = dayOf(periods[ahead]!);
  const sooner = periods.findLastIndex((period) => (closes[period] ?? NEVER) < limit);
  return periods.slice(0, Math.max(ahead, sooner) + 1);
}

/** What people aim at and are reminded of: the day before the named one (decision 22). */
export const targetOf = (named: Day): Day => addDays(named, -1);

/** Of several days, the earliest first, the next that is to come; of days gone by the last; null of none. */
export const nextOf = (days: readonly Day[], today: Day): Day | null =>
  days.find((day) => day >= today) ?? days.at(-1) ?? null;
