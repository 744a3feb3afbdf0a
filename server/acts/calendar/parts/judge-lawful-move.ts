import { calendarAfter, type LawfulMove, refuseLawfulMove } from '../../../../core/calendar/lawful-moves.js';
import { dayInVietnam } from '../../../../core/codes/day.js';
import { hasLaw } from '../../../../core/law/law-for.js';
import { lawfulDayNow } from '../../../../core/law/lawful-day-now.js';
import type { SchoolCalendar } from '../../../../core/law/school-calendar.js';
import { refuse, Refused } from '../../../ground/refused.js';
import type { Reading } from '../../../runner/deps.js';

export interface JudgedMove {
  readonly before: SchoolCalendar;
  readonly after: SchoolCalendar;
  readonly fromDay: string;
}

/** What a lawful day, moved, makes of a year's calendar. Refuses with not-found and as `refuseLawfulMove` does. One statement. */
export async function judgeLawfulMove(
  { db, clock }: Pick<Reading, 'db' | 'clock'>,
  year: string,
  move: LawfulMove,
): Promise<JudgedMove> {
  const row = await db.schoolYears.findByPk(year, { raw: true });
  if (!row || !hasLaw(year)) throw refuse('not-found');
  const before = JSON.parse(row.calendar) as SchoolCalendar;
  const refused = refuseLawfulMove(year, { calendar: before, move, today: dayInVietnam(clock()) });
  if (refused) throw new Refused(refused);
  return { before, after: calendarAfter(year, before, move), fromDay: lawfulDayNow(year, before, move.act) };
}
