/** The school's years with the days named for their sheets. */
import type { Day } from '../../../core/codes/day.js';
import { PERIODS, type Period } from '../../../core/codes/periods.js';
import { hasLaw, type SchoolYear } from '../../../core/law/law-for.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
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

/** Days named for sheets, the latest where a grade has one of its own. */
export const closingDays = ({ closes, byGrade = {} }: SchoolCalendar): readonly (readonly [Period, Day])[] =>
  PERIODS.flatMap((period) => {
    const days = [closes[period], ...Object.values(byGrade).map((own) => own[period])].filter(
      (day) => day !== undefined,
    );
    const [last] = days.sort().reverse();
    return last === undefined ? [] : [[period, last] as const];
  });
