/** Which whole backups of a folder are kept: the last of each of seven days, four weeks, twelve months, and of every year for good. */
import { addDays, dayInVietnam, daysUntil } from '../codes/day.js';

export const KEPT = { days: 7, weeks: 4, months: 12 } as const;

/** A Monday. */
const FIRST_WEEK = '2020-01-06';
const weekOf = (day: string): string => addDays(FIRST_WEEK, Math.floor(daysUntil(FIRST_WEEK, day) / 7) * 7);

/** The moments that are kept of those there are; the newest always is. */
export function keptOf(moments: readonly Date[]): Date[] {
  const newestFirst = [...moments].sort((a, b) => b.getTime() - a.getTime());
  const kept = new Set<Date>();
  /** The newest of each span, as many spans back as are kept. */
  const keep = (spanOf: (day: string) => string, spans: number): void => {
    const seen = new Set<string>();
    for (const at of newestFirst) {
      const span = spanOf(dayInVietnam(at));
      if (seen.has(span)) continue;
      if (seen.size === spans) return;
      seen.add(span);
      kept.add(at);
    }
  };
  keep((day) => day, KEPT.days);
  keep(weekOf, KEPT.weeks);
  keep((day) => day.slice(0, 7), KEPT.months);
  keep((day) => day.slice(0, 4), Infinity);
  return newestFirst.filter((at) => kept.has(at));
}
