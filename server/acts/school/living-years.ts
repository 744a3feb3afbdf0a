/** The year that is on, and the one before it until its last record is final: two live side by side (H13). */
import { dayInVietnam } from '../../../core/codes/day.js';
import type { SchoolYear } from '../../../core/law/law-for.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import type { Reading } from '../../runner/deps.js';
import { YEAR_LIVES } from '../../store/living-sql.js';
import { select } from '../../store/sql.js';
import type { CurrentYear } from './current-year.js';
import { refuse } from '../../ground/refused.js';
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

/** The year asked for, the one that is on where none is, and every one that lives. Refuses with not-found. One statement. */
export async function livingYear(
  at: Reading,
  asked: string | undefined,
): Promise<{ readonly year: CurrentYear; readonly living: readonly CurrentYear[] }> {
  const living = await livingYears(at);
  const year = asked === undefined ? living[0] : living.find(({ id }) => id === asked);
  if (!year) throw refuse('not-found');
  return { year, living };
}

/** A class as lists of this year name it: one of another year says which. */
export const classInYear = (name: string, year: SchoolYear, current: SchoolYear): string =>
  year === current ? name : `${name} (${year})`;
