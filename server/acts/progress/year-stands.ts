/** Whether a year lives, is behind the school or has not begun: of the last two nothing is owed, so that nobody can be reminded. */
import type { Day } from '../../../core/codes/day.js';
import type { HeatMap } from '../../../core/contract/heat-map.js';
import type { SchoolYear } from '../../../core/law/law-for.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import { lastRehearsalDay } from '../../../core/rehearsal/last-day.js';
import type { Reading } from '../../runner/deps.js';
import { livingYears } from '../school/living-years.js';

export interface StandsAsked {
  readonly id: SchoolYear;
  readonly current: boolean;
  readonly calendar: SchoolCalendar;
  readonly today: Day;
}

/** As a rehearsal judges it, which refuses what does not live. One statement of a year that is not on and whose last day is ahead, else none. */
export async function yearStands(
  at: Reading,
  { id, current, calendar, today }: StandsAsked,
): Promise<HeatMap['stands']> {
  if (lastRehearsalDay({ id, calendar }) < today) return 'past';
  if (current) return 'lives';
  const living = await livingYears(at);
  if (living.some((one) => one.id === id)) return 'lives';
  return id > living[0].id ? 'ahead' : 'past';
}
