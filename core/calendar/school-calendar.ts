import { type Period, PERIODS } from '../periods.js';
import type { Day } from './day.js';

/** What a school sets for a year; days in Viet Nam, both ends included. */
export interface SchoolCalendar {
  readonly begins: Day;
  readonly ends: Day;
  /** Last day for entering each period's sheet; a period without one has no deadline. */
  readonly closes: Readonly<Partial<Record<Period, Day>>>;
}

/** Periods whose time has come: those past, and the first whose last day is still ahead. */
export function periodsSoFar({ closes }: SchoolCalendar, today: Day): Period[] {
  const ahead = PERIODS.findIndex((period) => (closes[period] ?? today) >= today);
  return PERIODS.slice(0, ahead === -1 ? PERIODS.length : ahead + 1);
}
