/** The school's years with the days their sheets are awaited by. */
import type { Day } from '../../../core/codes/day.js';
import { PERIODS, type Period } from '../../../core/codes/periods.js';
import { hasLaw, type SchoolYear } from '../../../core/law/law-for.js';
import { GRADES } from '../../../core/law/law.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import { awaitedDays } from '../../../core/locks/closing-days.js';
import { REAL_YEAR } from '../../store/practice-sql.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';

export interface YearDays {
  readonly id: SchoolYear;
  readonly calendar: SchoolCalendar;
}

const YEARS = `SELECT y.id, y.calendar FROM school_years y WHERE ${REAL_YEAR} ORDER BY y.id`;

/** All of them, the oldest first. One statement. */
export async function loadYearDays(db: Reader): Promise<YearDays[]> {
  const lines = await select<{ id: string; calendar: string }>(db, YEARS, []);
  return lines
    .filter(({ id }) => hasLaw(id))
    .map(({ id, calendar }) => ({ id, calendar: JSON.parse(calendar) as SchoolCalendar }));
}

/** The first day each sheet is awaited by: a grade's own may come later (H26). */
export const firstDays = ({ id, calendar }: YearDays): readonly (readonly [Period, Day])[] =>
  PERIODS.flatMap((period) => {
    const [first] = awaitedDays(id, calendar, period, GRADES);
    return first === undefined ? [] : [[period, first] as const];
  });
