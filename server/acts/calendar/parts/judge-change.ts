import { canonicalJson } from '../../../../core/audit/event.js';
import { moveFaults } from '../../../../core/calendar/calendar-moves.js';
import { dayInVietnam } from '../../../../core/codes/day.js';
import type { SchoolCalendar } from '../../../../core/law/school-calendar.js';
import { sha256 } from '../../../ground/digests.js';
import { refuse, Refused } from '../../../ground/refused.js';
import type { Reading } from '../../../runner/deps.js';
import { inOrder, type TypedCalendar } from '../../years/parts/kept-calendar.js';

/** What a calendar is known by to whoever has seen it. */
export const seenOf = (calendar: SchoolCalendar): string => sha256(canonicalJson(calendar));

interface Change {
  readonly year: string;
  readonly calendar: TypedCalendar;
  readonly seen: string;
}

/**
 * A year's calendar and what it would be; lawful days stay as they are. Refuses with not-found, year-past, calendar-moved-on,
 * calendar-same, the first of `moveFaults`. One statement.
 */
export async function judgeChange(
  at: Pick<Reading, 'db' | 'clock'>,
  { year, calendar: typed, seen }: Change,
): Promise<{ readonly before: SchoolCalendar; readonly after: SchoolCalendar }> {
  const rows = await at.db.schoolYears.findAll({ raw: true });
  const row = rows.find((one) => one.id === year);
  if (!row) throw refuse('not-found');
  if (rows.some(({ id: other, current }) => current && other > year)) throw refuse('year-past', { year });
  const before = JSON.parse(row.calendar) as SchoolCalendar;
  if (seenOf(before) !== seen) throw refuse('calendar-moved-on');
  const { lawful } = before;
  const after: SchoolCalendar = { ...inOrder(year, typed), ...(lawful && { lawful }) };
  if (canonicalJson(before) === canonicalJson(after)) throw refuse('calendar-same');
  const [fault] = moveFaults(year, { before, after, today: dayInVietnam(at.clock()) });
  if (fault) throw new Refused(fault.refusal);
  return { before, after };
}
