/** When a whole backup is due, and when its being late is worth a word. */
import { dayInVietnam } from '../codes/day.js';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Viet Nam keeps UTC+7 all year. */
const OFFSET = 7 * HOUR;

/** The last moment at which a daily backup was to be made: so many o'clock in Viet Nam, today or yesterday. */
export function lastDue(now: Date, hour: number): Date {
  const today = new Date(Date.parse(`${dayInVietnam(now)}T00:00:00Z`) - OFFSET + hour * HOUR);
  return today <= now ? today : new Date(today.getTime() - DAY);
}

/** Whether one is due: none was made since it last was to be. */
export const isDue = (last: Date | null, now: Date, hour: number): boolean =>
  last === null || last < lastDue(now, hour);

/** Whole days since the last backup where those are more than the school has set; null where all is well. Infinite for never. */
export function lateDays(last: Date | null, now: Date, remindDays: number): number | null {
  if (last === null) return Infinity;
  const age = now.getTime() - last.getTime();
  return age > remindDays * DAY ? Math.floor(age / DAY) : null;
}
