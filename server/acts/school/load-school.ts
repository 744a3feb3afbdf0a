import { type Day, dayInVietnam } from '../../../core/codes/day.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import type { Reader } from '../../store/reader.js';
import type { SchoolRow } from '../../store/models/school.js';
import type { SchoolOnSheet } from '../../../core/sheet/context.js';
import { codesOf, schoolOn } from './facts-on.js';

/** Thrown for a database without a school: a mistake of setting up, not of a user. */
export class NoSchool extends Error {
  override readonly name = 'NoSchool';
}

/** The school this server serves, as it is called today. */
export async function loadSchool(db: Reader, now: Date): Promise<SchoolOnSheet> {
  return calledOn(await loadSchoolRow(db), dayInVietnam(now));
}

/** The same with every code it has had, oldest first. */
export async function loadSchoolEver(db: Reader, now: Date): Promise<SchoolOnSheet & { readonly codes: string[] }> {
  const row = await loadSchoolRow(db);
  return { ...calledOn(row, dayInVietnam(now)), codes: codesOf(row) };
}

/** Whether it is a labelled sample, which no day changes. */
export const loadIsSample = async (db: Reader): Promise<boolean> => Boolean((await loadSchoolRow(db)).sample);

export async function loadSchoolRow(db: Reader): Promise<SchoolRow> {
  const row = await db.school.findByPk(1, { raw: true });
  if (!row) throw new NoSchool('the database holds no school yet');
  return row;
}

function calledOn(row: SchoolRow, day: Day): SchoolOnSheet {
  const { code, name, authority, place } = schoolOn(row, day);
  return { code, name, authority, place, principal: row.principal, sample: Boolean(row.sample) };
}

/** The school year that is on. */
export async function loadCurrentYear(db: Reader): Promise<{ id: string; calendar: SchoolCalendar }> {
  const row = await db.schoolYears.findOne({ where: { current: true }, raw: true });
  if (!row) throw new NoSchool('the database holds no current school year');
  return { id: row.id, calendar: JSON.parse(row.calendar) as SchoolCalendar };
}
