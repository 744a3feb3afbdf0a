import type { SchoolYear } from '../../../core/law/law-for.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import type { YearSettings } from '../../store/models/school.js';
import type { Reading } from '../../runner/deps.js';
import { NoSchool } from './load-school.js';

export interface CurrentYear {
  readonly id: SchoolYear;
  readonly calendar: SchoolCalendar;
  readonly settings: YearSettings;
}

/** The school year that is on, with its calendar and what the school has set for it. One statement. */
export async function loadYear({ db }: Pick<Reading, 'db'>): Promise<CurrentYear> {
  const row = await db.schoolYears.findOne({ where: { current: true }, raw: true });
  if (!row) throw new NoSchool('the database holds no current school year');
  return {
    id: row.id,
    calendar: JSON.parse(row.calendar) as SchoolCalendar,
    settings: JSON.parse(row.settings) as YearSettings,
  };
}
