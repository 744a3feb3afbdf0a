import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import type { Reader } from '../../store/reader.js';
import type { SchoolOnSheet } from '../../../core/sheet/context.js';

/** Thrown for a database without a school: a mistake of setting up, not of a user. */
export class NoSchool extends Error {
  override readonly name = 'NoSchool';
}

/** The school this server serves. */
export async function loadSchool(db: Reader): Promise<SchoolOnSheet> {
  const row = await db.school.findByPk(1, { raw: true });
  if (!row) throw new NoSchool('the database holds no school yet');
  const { code, name, authority, place, principal, sample } = row;
  return { code, name, authority, place, principal, sample: Boolean(sample) };
}

/** The school year that is on. */
export async function loadCurrentYear(db: Reader): Promise<{ id: string; calendar: SchoolCalendar }> {
  const row = await db.schoolYears.findOne({ where: { current: true }, raw: true });
  if (!row) throw new NoSchool('the database holds no current school year');
  return { id: row.id, calendar: JSON.parse(row.calendar) as SchoolCalendar };
}
