/** The year that is on, and the one before it as long as a record of it is not released: two live side by side (H13). */
import { dayInVietnam } from '../../../core/codes/day.js';
import type { SchoolYear } from '../../../core/law/law-for.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import type { Reading } from '../../runner/deps.js';
import { YEAR_LIVES } from '../../store/living-sql.js';
import { select } from '../../store/sql.js';
import type { CurrentYear } from './current-year.js';
import { NoSchool } from './load-school.js';
import { rulesOnSettings, type SettingsLine, settingsOf } from './year-settings.js';

/** $1 today. */
const YEARS = `
  SELECT y.id, y.calendar, y.settings, ${rulesOnSettings('$1')} FROM school_years y WHERE ${YEAR_LIVES} ORDER BY y.id DESC`;

interface YearLine extends SettingsLine {
  readonly id: SchoolYear;
  readonly calendar: string;
}

/** The year that is on first. One statement. */
export async function livingYears({ db, clock }: Reading): Promise<readonly [CurrentYear, ...CurrentYear[]]> {
  const lines = await select<YearLine>(db, YEARS, [dayInVietnam(clock())]);
  const [current, ...former] = lines.map((line) => ({
    id: line.id,
    calendar: JSON.parse(line.calendar) as SchoolCalendar,
    settings: settingsOf(line),
  }));
  if (!current) throw new NoSchool('the database holds no current school year');
  return [current, ...former];
}

/** A class as lists of this year name it: one of another year says which. */
export const classInYear = (name: string, year: SchoolYear, current: SchoolYear): string =>
  year === current ? name : `${name} (${year})`;
