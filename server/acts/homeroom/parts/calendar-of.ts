import type { SchoolYear } from '../../../../core/law/law-for.js';
import type { SchoolCalendar } from '../../../../core/law/school-calendar.js';
import type { Reader } from '../../../store/reader.js';

/** Of a year there is. One statement. */
export async function calendarOf(db: Reader, year: SchoolYear): Promise<SchoolCalendar> {
  const row = await db.schoolYears.findByPk(year, { attributes: ['calendar'], raw: true });
  return JSON.parse(row!.calendar) as SchoolCalendar;
}
