/** Everything the map of a year is made of, in one statement: classes with their lists, what was kept of their sheets, the last push. */
import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { SchoolYear } from '../../../core/law/law-for.js';
import { PROFILE_SHEET } from '../../../core/law/record-sheet.js';
import { REAL_YEAR } from '../../store/practice-sql.js';
import { select } from '../../store/sql.js';
import type { Reading } from '../../runner/deps.js';
import { rulesOnSettings, type SettingsLine } from '../school/year-settings.js';
import { CLASS_LIST, ENROLLED } from '../sheets/class-list.js';

/** A line per class and sheet that something was stored in; one with nulls where a class has none, or a year no class. */
export interface HeatLine extends SettingsLine {
  readonly year: SchoolYear;
  readonly current: boolean | number;
  readonly calendar: string;
  /** Every year of the school, the newest last. */
  readonly years: string;
  readonly classId: string | null;
  readonly className: string;
  readonly classSettings: string;
  readonly list: string | null;
  readonly period: SheetPeriod | null;
  readonly revision: number | null;
  readonly progress: string | null;
  readonly sentAt: string | null;
}

/**
 * $1 today; $2 the sheet asked for, empty for every one: which is the newest only the year's calendar tells; $3 the year asked for,
 * empty for the one that is on. The profile's sheet comes with each. Index look-ups by class: other years cost nothing.
 */
const LINES = `
  SELECT y.id AS year, y."current", y.calendar, y.settings, ${rulesOnSettings('$1')},
    (SELECT string_agg(o.id, ',' ORDER BY o.id) FROM school_years o WHERE o.practice_of IS NULL) AS years,
    c.id AS "classId", c.name AS "className", c.settings AS "classSettings",
    (SELECT ${CLASS_LIST} FROM ${ENROLLED} WHERE e.class_id = c.id) AS list,
    s.period, s.revision, s.progress, v.received_at AS "sentAt"
  FROM school_years y
  LEFT JOIN classes c ON c.school_year_id = y.id
  LEFT JOIN sheets s ON s.class_id = c.id AND ($2 = '' OR s.period IN ($2, '${PROFILE_SHEET}'))
  LEFT JOIN sheet_revisions v ON v.sheet_id = s.id AND v.number = s.revision
  WHERE ${REAL_YEAR} AND CASE WHEN $3 = '' THEN y."current" ELSE y.id = $3 END
  ORDER BY c.position, c.id`;

export const loadHeatLines = (
  { db }: Pick<Reading, 'db'>,
  asked: { readonly today: string; readonly year: string; readonly period: string },
): Promise<HeatLine[]> => select<HeatLine>(db, LINES, [asked.today, asked.period, asked.year]);
