/** Released units whose values came after their group's lawful day: not failing, and told of wherever they are reported (H2). */
import type { Day } from '../../../../core/codes/day.js';
import { RECORD_SHEET } from '../../../../core/law/record-sheet.js';
import { groupBy } from '../../../ground/group-by.js';
import { changesOf } from '../../../store/changes-text.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';
import { groupDay, groupEnds, LAW_GROUPS } from './group-days.js';
import { calendars, type ReleasedUnit } from './released-units.js';

/** $1 school year, $2 the instant from which on they are late, $3 the sheet of the pupils' group. */
const RECEIVED = `
  SELECT s.class_id AS "classId", v.received_at AS at, v.changes
  FROM sheets s JOIN classes c ON c.id = s.class_id JOIN sheet_revisions v ON v.sheet_id = s.id
  WHERE c.school_year_id = $1 AND v.received_at >= $2 AND s.period IN ($3, 'year')`;

interface Line {
  readonly classId: string;
  readonly at: string;
  readonly changes: string;
}

/** By unit the day that had passed. Two statements a school year. */
export async function lateUnits(db: Reader, units: readonly ReleasedUnit[]): Promise<ReadonlyMap<number, Day>> {
  const late = new Map<number, Day>();
  if (units.length === 0) return late;
  const calendarOf = await calendars(db);
  for (const [year, ofYear] of groupBy(units, ({ schoolYear }) => schoolYear)) {
    const calendar = calendarOf.get(year)!;
    for (const group of LAW_GROUPS) {
      const ofGroup = ofYear.filter((unit) => unit.group === group);
      if (ofGroup.length === 0) continue;
      const sheet = group === 'second' ? 'supplementary' : RECORD_SHEET;
      const lines = await select<Line>(db, RECEIVED, [year, groupEnds(year, calendar, group), sheet]);
      const entered = new Set(lines.flatMap(pupilsIn));
      for (const { unit, classId, pupil } of ofGroup)
        if (entered.has(`${classId} ${pupil}`)) late.set(unit, groupDay(year, calendar, group));
    }
  }
  return late;
}

/** What a profile lacked is late by no day. */
const pupilsIn = ({ classId, changes }: Line): string[] =>
  changesOf(changes).flatMap(({ pupil, field }) => (field.startsWith('profile.') ? [] : [`${classId} ${pupil}`]));
