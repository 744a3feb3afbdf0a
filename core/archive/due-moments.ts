/**
 * When a class sheet is archived (TT27 article 10; decision 23): as it stood at the end of its period, and again at the end of each
 * opening afterwards in which something of it was taken in. Worked out from moments of receipt and orders alone, so that it comes
 * out the same whenever somebody looks.
 */
import { type Day, dayInVietnam, endOfDay } from '../codes/day.js';
import type { Period } from '../codes/periods.js';
import type { Grade } from '../law/law.js';
import type { SchoolYear } from '../law/law-for.js';
import type { SchoolCalendar } from '../law/school-calendar.js';
import { windowDay } from '../locks/closing-days.js';
import type { Opening } from './openings.js';

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

/** What a version holds: whatever was received before an instant and is numbered no higher than its last revision. */
export interface DueVersion {
  /** Instant. */
  readonly until: string;
  /** The last revision in it. */
  readonly revision: number;
}

/** The last revision received before an instant; 0 where there was none. */
export const revisionBefore = (revisions: readonly Received[], until: string): number =>
  revisions.reduce((last, { number, receivedAt }) => (receivedAt < until && number > last ? number : last), 0);

/** Whether a revision is in a version: by receipt, for what waited its turn is stored after what came later. */
export const isIn = ({ until, revision }: DueVersion, { number, receivedAt }: Received): boolean =>
  receivedAt < until && number <= revision;

const heldBy = (version: DueVersion, revisions: readonly Received[]): number =>
  revisions.filter((one) => isIn(version, one)).length;

export interface SheetHistory {
  readonly closes: Day;
  readonly revisions: readonly Received[];
  readonly openings: readonly Opening[];
}

/** Ends of the openings something came in under after the closing; of what came under none, the end of its day. */
function laterMoments({ revisions, openings }: SheetHistory, closing: string): string[] {
  return revisions
    .filter(({ receivedAt }) => receivedAt >= closing)
    .flatMap(({ receivedAt }) => {
      const under = openings.filter(({ from, until }) => from <= receivedAt && receivedAt < until);
      if (under.length > 0) return under.map(({ until }) => until);
      return [endOfDay(dayInVietnam(new Date(receivedAt))).toISOString()];
    });
}

/**
 * Versions of a sheet that are to be there by now and are not, oldest first; of a sheet nothing stood in there is none. What was
 * received before a moment and stored once its version had been made is due in one more of the same moment.
 * `archived`: the newest there is.
 */
export function dueVersions(sheet: SheetHistory, archived: DueVersion | null, now: Date): DueVersion[] {
  const { revisions } = sheet;
  const closing = endOfDay(sheet.closes).toISOString();
  const moments = [...new Set([closing, ...laterMoments(sheet, closing)])]
    .sort()
    .filter((until) => until <= now.toISOString());
  const due: DueVersion[] = [];
  for (const until of moments) {
    const last = due.at(-1) ?? archived;
    if (last && until < last.until) continue;
    const version = { until, revision: revisionBefore(revisions, until) };
    if (heldBy(version, revisions) > (last ? heldBy(last, revisions) : 0)) due.push(version);
  }
  return due;
}
