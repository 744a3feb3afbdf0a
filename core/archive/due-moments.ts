/**
 * When a class sheet is archived (TT27 article 10; decision 23): as it stood at the end of its period, and again at the end
 * of each later day on which something of it was still taken in. Worked out from moments of receipt alone, so that it comes
 * out the same whenever somebody looks.
 */
import { type Day, dayInVietnam, endOfDay } from '../codes/day.js';
import type { Period } from '../codes/periods.js';
import type { Grade } from '../law/law.js';
import type { SchoolYear } from '../law/law-for.js';
import type { SchoolCalendar } from '../law/school-calendar.js';
import { windowDay } from '../locks/closing-days.js';

/**
 * The day at whose end a period's sheet is closed for all its pupils: as the school named it, for a grade where it has a day of
 * its own, else the lawful closing; of a combined class the later of its grades' days.
 */
export const closingDay = (
  year: SchoolYear,
  calendar: SchoolCalendar,
  { period, grades }: { readonly period: Period; readonly grades: readonly Grade[] },
): Day => grades.map((grade) => windowDay(year, calendar, { period, grade })).reduce((a, b) => (a > b ? a : b));

export interface Received {
  /** Number of the revision. */
  readonly number: number;
  /** Instant of receipt. */
  readonly receivedAt: string;
}

export interface DueVersion {
  /** Instant: what was received before it is in the version. */
  readonly until: string;
  /** The last revision in it. */
  readonly revision: number;
}

/** The last revision received before an instant; 0 where there was none. */
export const revisionBefore = (revisions: readonly Received[], until: string): number =>
  revisions.reduce((last, { number, receivedAt }) => (receivedAt < until && number > last ? number : last), 0);

/**
 * Versions of a sheet that are to be there by now and are not, oldest first; of a sheet nothing stood in there is none.
 * `archived`: the newest there is.
 */
export function dueVersions(
  { closes, revisions }: { readonly closes: Day; readonly revisions: readonly Received[] },
  archived: DueVersion | null,
  now: Date,
): DueVersion[] {
  const closing = endOfDay(closes).toISOString();
  const later = revisions
    .filter(({ receivedAt }) => receivedAt >= closing)
    .map(({ receivedAt }) => endOfDay(dayInVietnam(new Date(receivedAt))).toISOString());
  const moments = [...new Set([closing, ...later])].sort().filter((until) => until <= now.toISOString());
  const due: DueVersion[] = [];
  for (const until of moments) {
    const last = due.at(-1) ?? archived;
    const revision = revisionBefore(revisions, until);
    if (revision > (last?.revision ?? 0) && (last === null || until > last.until)) due.push({ until, revision });
  }
  return due;
}
