import { closingDay } from '../../../core/archive/due-moments.js';
import { endOfDay } from '../../../core/codes/day.js';
import type { Period } from '../../../core/codes/periods.js';
import type { Archive } from '../../../core/contract/archive.js';
import { lawFor } from '../../../core/law/law-for.js';
import type { Grade } from '../../../core/law/law.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import { refuse } from '../../ground/refused.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select } from '../../store/sql.js';

export interface ReadArchiveInput {
  readonly caller: Caller;
  readonly classId: string;
}

const YEAR = `
  SELECT y.id, y.calendar, c.name FROM classes c JOIN school_years y ON y.id = c.school_year_id WHERE c.id = $1`;
const GRADES = 'SELECT DISTINCT grade FROM enrolments WHERE class_id = $1';
const VERSIONS = `
  SELECT period, number, revision, until, made_at AS "madeAt", values_digest AS "valuesDigest", print_digest AS "printDigest"
  FROM archived_sheets WHERE class_id = $1 ORDER BY period, number DESC`;

type Version = Archive['periods'][number]['versions'][number] & { readonly period: Period };

/** A class's archived sheets, newest first, and when each period closes. Refuses with not-found and not-allowed. */
export const readArchive = look({
  act: 'read-archive',
  place: ({ classId }: ReadArchiveInput) => ({ classId }),
  run: async ({ db, clock }, { classId }): Promise<Archive> => {
    const [[year], grades, versions] = await Promise.all([
      select<{ id: string; calendar: string; name: string }>(db, YEAR, [classId]),
      select<{ grade: Grade }>(db, GRADES, [classId]),
      select<Version>(db, VERSIONS, [classId]),
    ]);
    if (!year) throw refuse('not-found');
    const calendar = JSON.parse(year.calendar) as SchoolCalendar;
    return {
      classId,
      className: year.name,
      schoolYear: year.id,
      // Without pupils there is no form, and nothing to close.
      periods: (grades.length === 0 ? [] : lawFor(year.id).periods).map((period) => {
        const closes = closingDay(year.id, calendar, { period, grades: grades.map(({ grade }) => grade) });
        return {
          period,
          closes,
          closed: endOfDay(closes) <= clock(),
          versions: versions.filter((one) => one.period === period).map(({ period: _, ...version }) => version),
        };
      }),
    };
  },
});
