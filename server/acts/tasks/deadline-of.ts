import { type Day, daysUntil } from '../../../core/codes/day.js';
import type { Period } from '../../../core/codes/periods.js';
import { targetOf } from '../../../core/law/school-calendar.js';
import type { CurrentYear } from '../school/current-year.js';

/** The day named for a period, and how far the day before it is (decision 22); nulls where none is set. */
export function deadlineOf({ calendar }: Pick<CurrentYear, 'calendar'>, period: Period, today: Day) {
  const deadline = calendar.closes[period] ?? null;
  return { deadline, daysLeft: deadline === null ? null : daysUntil(today, targetOf(deadline)) };
}
