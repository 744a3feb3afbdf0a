import type { DutyChange } from '../../../../core/duties/change-duties.js';
import { addDays, shownDay } from '../../../../core/codes/day.js';
import { refuse } from '../../../ground/refused.js';
import type { SchoolDuties } from './load-duty-world.js';

/** The duties of a year that is over as they last: what was held on its last day has no end until somebody takes it over. */
export const formerWorld = (world: SchoolDuties): SchoolDuties => ({
  ...world,
  ends: world.ends < world.today ? world.today : world.ends,
  lines: world.lines.map((line) => (line.toDay === world.ends ? { ...line, toDay: null } : line)),
});

/**
 * What was signed under a duty of a year that is over stays: nothing changes before today, and who held it to the year's last day
 * is told from who did longer by the day. `ends`: of the year. Refuses with duty-days.
 */
export function requireAfterYear(changes: readonly DutyChange[], ends: string, today: string): void {
  const first = ends < addDays(today, -2) ? today : addDays(ends, 2);
  const early = changes.some(
    (change) => (change.kind === 'give' ? change.fromDay : addDays(change.lastDay, 1)) < first,
  );
  if (early) throw refuse('duty-days', { from: shownDay(first), to: shownDay(addDays(today, 92)) });
}
