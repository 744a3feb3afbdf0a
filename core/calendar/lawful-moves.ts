/** A lawful day moved by two persons with the document of the office above (H4; decisions 22, 38): what it makes of a calendar. */
import { addDays, type Day, isDay, shownDay } from '../codes/day.js';
import { PERIODS, type Period } from '../codes/periods.js';
import { type Refusal, refusal } from '../codes/refusal.js';
import { GRADES } from '../law/law.js';
import type { SchoolYear } from '../law/law-for.js';
import { lawfulDayNow } from '../law/lawful-day-now.js';
import type { LawfulAct } from '../law/lawful-days.js';
import type { SchoolCalendar } from '../law/school-calendar.js';
import { calendarFaults, calendarLimits } from '../law/school-year.js';

export interface LawfulMove {
  readonly act: LawfulAct;
  readonly toDay: Day;
}

/** Each ends no earlier than what it follows; corrections and the second group both come after the closing. */
const FOLLOWS: readonly (readonly [LawfulAct, LawfulAct])[] = [
  ['coversSigned', 'closing'],
  ['closing', 'corrections'],
  ['closing', 'supplementaryClosing'],
  ['supplementaryClosing', 'supplementaryCorrections'],
  ['corrections', 'supplementaryCorrections'],
];

/** The calendar after the move. A day of the school's that stood on the old lawful one had followed the law, and goes on doing so. */
export function calendarAfter(year: SchoolYear, calendar: SchoolCalendar, { act, toDay }: LawfulMove): SchoolCalendar {
  const moved: SchoolCalendar = { ...calendar, lawful: { ...calendar.lawful, [act]: toDay } };
  if (act !== 'closing') return moved;
  const was = lawfulDayNow(year, calendar, 'closing');
  const follow = (day: Day): Day => (day === was ? toDay : day);
  const daysOf = (days: Readonly<Partial<Record<Period, Day>>>) =>
    Object.fromEntries(PERIODS.flatMap((period) => (days[period] ? [[period, follow(days[period])]] : [])));
  const byGrade = GRADES.flatMap((grade) => {
    const own = calendar.byGrade?.[grade];
    return own ? [[grade, daysOf(own)] as const] : [];
  });
  return {
    ...moved,
    ends: follow(calendar.ends),
    closes: daysOf(calendar.closes),
    ...(calendar.byGrade && { byGrade: Object.fromEntries(byGrade) }),
  };
}

/** Refuses with calendar-day-odd, lawful-day-same, lawful-day-past, lawful-day-outside, lawful-day-order, lawful-day-before-school. */
export function refuseLawfulMove(
  year: SchoolYear,
  { calendar, move, today }: { readonly calendar: SchoolCalendar; readonly move: LawfulMove; readonly today: Day },
): Refusal | null {
  const { act, toDay } = move;
  if (!isDay(toDay)) return refusal('calendar-day-odd');
  const now = lawfulDayNow(year, calendar, act);
  if (toDay === now) return refusal('lawful-day-same', { day: shownDay(now) });
  // What has been received since would be refused after it was taken.
  if (toDay < today) return refusal('lawful-day-past', { day: shownDay(today) });
  const last = `${year.slice(5)}-12-31`;
  const first = addDays(calendarLimits(year).begins.from, 1);
  if (toDay < first || toDay > last)
    return refusal('lawful-day-outside', { from: shownDay(first), to: shownDay(last) });
  const after = calendarAfter(year, calendar, move);
  const dayOf = (one: LawfulAct): Day => lawfulDayNow(year, after, one);
  if (FOLLOWS.some(([one, next]) => dayOf(one) > dayOf(next))) return refusal('lawful-day-order');
  return calendarFaults(year, after).length > 0 ? refusal('lawful-day-before-school', { day: shownDay(toDay) }) : null;
}

/** The document of the office above: its number, day and who issued it. Refuses with lawful-document-day. */
export const refuseDocument = ({ day }: { readonly day: Day }, today: Day): Refusal | null =>
  !isDay(day) || day > today ? refusal('lawful-document-day', { day: shownDay(today) }) : null;
