import type { SchoolYear } from '../../../core/law/law-for.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import type { YearSettings } from '../../store/models/school.js';
import type { Reading } from '../../runner/deps.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { select } from '../../store/sql.js';
import { NoSchool } from './load-school.js';
import { rulesOnSettings, type SettingsLine, settingsOf } from './year-settings.js';

export interface CurrentYear {
  readonly id: SchoolYear;
  readonly calendar: SchoolCalendar;
  readonly settings: YearSettings;
}

/** $1 today. */
const YEAR = `
  SELECT y.id, y.calendar, y.settings, ${rulesOnSettings('$1')}
  FROM school_years y WHERE y."current"`;
interface YearLine extends SettingsLine {
  readonly id: SchoolYear;
  readonly calendar: string;
}

/** The school year that is on, with its calendar and what the school has set for it. One statement. */
export async function loadYear({ db, clock }: Reading): Promise<CurrentYear> {
  const [row] = await select<YearLine>(db, YEAR, [dayInVietnam(clock())]);
  if (!row) throw new NoSchool('the database holds no current school year');
  return { id: row.id, calendar: JSON.parse(row.calendar) as SchoolCalendar, settings: settingsOf(row) };
}
