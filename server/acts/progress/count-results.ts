/** Levels and results of a year counted, class by class. */
import { dayInVietnam } from '../../../core/codes/day.js';
import type { Period } from '../../../core/codes/periods.js';
import type { ResultCounts } from '../../../core/contract/result-counts.js';
import { hasLaw, lawFor } from '../../../core/law/law-for.js';
import { type SchoolCalendar, periodsSoFar } from '../../../core/law/school-calendar.js';
import { RECORD_SHEET } from '../../../core/law/record-sheet.js';
import { valuesOf } from '../../../core/merge/document.js';
import { countResults } from '../../../core/record/result-counts.js';
import { withSupplementary } from '../../../core/results/supplementary.js';
import { refuse } from '../../ground/refused.js';
import type { Reading } from '../../runner/deps.js';
import { REAL_YEAR } from '../../store/practice-sql.js';
import { select } from '../../store/sql.js';
import { loadSheets } from '../sheets/load-document.js';
import { loadSheetContexts } from '../sheets/load-sheet-context.js';

export interface CountsAsked {
  /** The year that is on where none is named. */
  readonly year?: string | undefined;
  /** The newest whose time has come where none is named. */
  readonly period?: Period | undefined;
}

const YEARS = `
  SELECT y.id, y."current", y.calendar FROM school_years y WHERE ${REAL_YEAR} ORDER BY y.id DESC`;
const CLASSES = 'SELECT id FROM classes WHERE school_year_id = $1 ORDER BY position';

interface YearLine {
  readonly id: string;
  readonly current: boolean | number;
  readonly calendar: string;
}

/** Five statements, however many classes. Refuses with not-found. */
export async function loadResultCounts(at: Reading, asked: CountsAsked): Promise<ResultCounts> {
  const years = (await select<YearLine>(at.db, YEARS, [])).filter(({ id }) => hasLaw(id));
  const year = years.find(({ id, current }) => (asked.year === undefined ? Boolean(current) : id === asked.year));
  if (!year) throw refuse('not-found');
  const calendar = JSON.parse(year.calendar) as SchoolCalendar;
  const newest = periodsSoFar(lawFor(year.id), calendar, dayInVietnam(at.clock())).at(-1);
  const period = asked.period ?? newest ?? RECORD_SHEET;
  const classIds = (await select<{ id: string }>(at.db, CLASSES, [year.id])).map(({ id }) => id);
  const [contexts, sheets] = await Promise.all([
    loadSheetContexts(at, classIds, period),
    classIds.length === 0 ? [] : loadSheets(at.db, classIds, [period]),
  ]);
  const documents = new Map(sheets.map(({ classId, document }) => [classId, document]));
  const rows = contexts.flatMap((context) => {
    const document = documents.get(context.class.id);
    const values = document ? withSupplementary(context, valuesOf(document)) : {};
    const grades = [...new Set(context.pupils.map(({ grade }) => grade))].sort((a, b) => a - b);
    return grades.map((grade) => ({
      ...{ classId: context.class.id, className: context.class.name, grade },
      pupils: context.pupils.filter((pupil) => pupil.grade === grade).length,
      counts: countResults(context, values, grade).map((one) => ({ ...one, levels: [...one.levels] })),
    }));
  });
  return { schoolYear: year.id, years: years.map(({ id }) => id), period, rows };
}
