import type { SchoolCalendar } from '../../../../core/law/school-calendar.js';
import type { Acting } from '../../../runner/act.js';

/** A year beside the one that is on; its calendar was looked at. */
export async function addYear(
  { db, note }: Pick<Acting, 'db' | 'note'>,
  { id, calendar }: { readonly id: string; readonly calendar: SchoolCalendar },
) {
  const row = { id, current: false, calendar: JSON.stringify(calendar), settings: JSON.stringify({}) };
  await db.schoolYears.create(row);
  await note({ kind: 'year.opened', schoolYear: id, calendar });
  return row;
}
