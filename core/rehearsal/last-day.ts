import type { Day } from '../codes/day.js';
import type { SchoolYear } from '../law/law-for.js';
import type { SchoolCalendar } from '../law/school-calendar.js';
import { valuesDay } from '../locks/closing-days.js';

/** After it no value of the year changes any more, by law: nothing of it is rehearsed, nobody is reminded. */
export function lastRehearsalDay({
  id,
  calendar,
}: {
  readonly id: SchoolYear;
  readonly calendar: SchoolCalendar;
}): Day {
  const last = valuesDay(id, calendar, 'second');
  return last > calendar.ends ? last : calendar.ends;
}
