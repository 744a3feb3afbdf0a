import type { Day } from '../codes/day.js';
import type { SchoolCalendar } from './school-calendar.js';

/**
 * School years of which a day is among these days, both ends included, the oldest first. Days between two years are of the one that
 * has ended: it goes on until the next begins. None before the school's first year.
 */
export function yearsWithin<Y extends { readonly calendar: Pick<SchoolCalendar, 'begins' | 'ends'> }>(
  years: readonly Y[],
  { fromDay, toDay }: { readonly fromDay: Day; readonly toDay: Day },
): Y[] {
  const sorted = [...years].sort((a, b) => (a.calendar.begins < b.calendar.begins ? -1 : 1));
  return sorted.filter(({ calendar }, at) => {
    const next = sorted[at + 1]?.calendar.begins;
    return calendar.begins <= toDay && (next === undefined || fromDay < next || fromDay <= calendar.ends);
  });
}
