/** Whose a duty is on a day, of a year that is on and of one that is over (H13). */
import { covers, type Day } from '../codes/day.js';

interface Span {
  readonly fromDay: Day;
  readonly toDay: Day | null;
}

/**
 * In a year that is over whoever held a duty on its last day goes on holding it, for supplementary assessment, returns and
 * replacements, until somebody takes it from her: then her line names a day after the year's last.
 */
export const lastsOn = ({ fromDay, toDay }: Span, ends: Day, day: Day): boolean =>
  fromDay <= day && (toDay === null || toDay === ends || toDay >= day);

/** Before the year its first day counts. */
export const countsOn = (line: Span, { begins, ends }: { readonly begins: Day; readonly ends: Day }, today: Day) =>
  today > ends ? lastsOn(line, ends, today) : covers(line, today < begins ? begins : today);
