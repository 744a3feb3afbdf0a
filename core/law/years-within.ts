import { addDays, type Day } from '../codes/day.js';
import type { SchoolCalendar } from './school-calendar.js';

/**
 * School years that days reach into, both ends included, the oldest first. A year goes on until the next begins: no day of the
 * summer is outside of all, but those before the school's first year.
 */
export function yearsWithin<Y extends { readonly calendar: Pick<SchoolCalendar, 'begins' | 'ends'> }>(
  years: readonly Y[],
  { fromDay, toDay }: { readonly fromDay: Day; readonly toDay: Day },
): Y[] {
  const inOrder = [...years].sort((a, b) => (a.calendar.begins < b.calendar.begins ? -1 : 1));
  return inOrder.filter(({ calendar: { begins, ends } }, at) => {
    if (begins > toDay) return false;
    const next = inOrder[at + 1];
    return next === undefined || fromDay <= ends || fromDay <= addDays(next.calendar.begins, -1);
  });
}
