/** Which days can be rehearsed, and which sheets are closed on one. */
import { type Day, dayInVietnam, shownDay } from '../../../core/codes/day.js';
import { type SheetPeriod, SUPPLEMENTARY } from '../../../core/codes/periods.js';
import { lawFor } from '../../../core/law/law-for.js';
import { PROFILE_SHEET, RECORD_SHEET } from '../../../core/law/record-sheet.js';
import { periodsSoFar } from '../../../core/law/school-calendar.js';
import { lawfulDayNow } from '../../../core/law/lawful-day-now.js';
import { lastRehearsalDay } from '../../../core/rehearsal/last-day.js';
import { refuse } from '../../ground/refused.js';
import type { CurrentYear } from '../school/current-year.js';

type Year = Pick<CurrentYear, 'id' | 'calendar'>;

/** Refuses with rehearsal-day what has passed, and what lies behind the year. */
export function requireRehearsable(year: Year, day: Day, now: Date): void {
  const [from, to] = [dayInVietnam(now), lastRehearsalDay(year)];
  if (day < from || day > to) throw refuse('rehearsal-day', { from: shownDay(from), to: shownDay(to) });
}

/** One sheet, or every one whose time has come. */
export type SheetsAsked = SheetPeriod | 'all';

/**
 * Sheets closed at the end of a day. Where none is asked for the newest whose time has come; with the one records are made of
 * the profile and, after the first group's window, what is assessed anew.
 */
export function rehearsedSheets({ id, calendar }: Year, day: Day, asked: SheetsAsked | undefined): SheetPeriod[] {
  if (asked !== undefined && asked !== 'all') return asked === RECORD_SHEET ? [asked, PROFILE_SHEET] : [asked];
  const periods: SheetPeriod[] = periodsSoFar(lawFor(id), calendar, day);
  const newest = asked === 'all' ? periods : periods.slice(-1);
  if (!periods.includes(RECORD_SHEET)) return newest;
  const anew = day > lawfulDayNow(id, calendar, 'closing') ? [SUPPLEMENTARY] : [];
  return [...newest, ...anew, PROFILE_SHEET] as SheetPeriod[];
}
