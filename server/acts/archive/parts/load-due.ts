/** Which versions of class sheets are to be archived by now. */
import { closingDay, type DueVersion, dueVersions, type Received } from '../../../../core/archive/due-moments.js';
import { type Opening, openingsOf, type SheetPlace } from '../../../../core/archive/openings.js';
import { type Day, endOfDay } from '../../../../core/codes/day.js';
import type { Period } from '../../../../core/codes/periods.js';
import { hasLaw, lawFor } from '../../../../core/law/law-for.js';
import type { Grade } from '../../../../core/law/law.js';
import type { SchoolCalendar } from '../../../../core/law/school-calendar.js';
import type { LockInForce } from '../../../../core/locks/lock-order.js';
import { groupBy } from '../../../ground/group-by.js';
import type { Reading } from '../../../runner/deps.js';
import type { Reader } from '../../../store/reader.js';
import { REAL_YEAR } from '../../../store/practice-sql.js';
import { select } from '../../../store/sql.js';

export interface DueSheet {
  readonly classId: string;
  readonly period: Period;
  readonly sheetId: number;
  /** Number of the newest archived version; 0 before the first. */
  readonly number: number;
  /** Oldest first. */
  readonly due: readonly DueVersion[];
}

interface Line {
  readonly sheetId: number;
  readonly classId: string;
  readonly period: Period;
  readonly schoolYear: string;
  readonly calendar: string;
  readonly number: number | null;
  readonly until: string | null;
  readonly revision: number | null;
}

/**
 * Sheets that have moved on since their newest archived version, or have none; one may hold what was stored after what came later.
 * The profile lives outside the periods.
 */
const SHEETS = `
  SELECT s.id AS "sheetId", s.class_id AS "classId", s.period, y.id AS "schoolYear", y.calendar, a.number, a.until, a.revision
  FROM sheets s JOIN classes c ON c.id = s.class_id JOIN school_years y ON y.id = c.school_year_id
  LEFT JOIN archived_sheets a ON a.class_id = s.class_id AND a.period = s.period AND a.number =
    (SELECT MAX(b.number) FROM archived_sheets b WHERE b.class_id = s.class_id AND b.period = s.period)
  WHERE ${REAL_YEAR} AND (s.revision > COALESCE(a.revision, 0) OR EXISTS (
    SELECT 1 FROM sheet_revisions r WHERE r.sheet_id = s.id AND r.number <= a.revision AND r.received_at >= a.until))
  ORDER BY y.id, c.position, c.id, s.id`;

const REVISIONS = `
  SELECT number, received_at AS "receivedAt" FROM sheet_revisions WHERE sheet_id = $1 ORDER BY number`;

const GRADES = 'SELECT DISTINCT class_id AS "classId", grade FROM enrolments';

/** Grades of every class with pupils. */
async function loadGrades(db: Reader): Promise<ReadonlyMap<string, readonly Grade[]>> {
  const lines = await select<{ classId: string; grade: Grade }>(db, GRADES, []);
  return new Map([...groupBy(lines, ({ classId }) => classId)].map(([id, own]) => [id, own.map(({ grade }) => grade)]));
}

const ORDERS = `
  SELECT in_force AS "inForce" FROM lock_executions
  WHERE school_year_id = $1 AND (class_id IS NULL OR class_id = $2) AND (period IS NULL OR period = $3)`;
const PUPILS = 'SELECT DISTINCT pupil_id AS "pupil" FROM enrolments WHERE class_id = $1';

interface After {
  readonly schoolYear: string;
  readonly closes: Day;
  readonly revisions: readonly Received[];
}

/** Of a sheet something came in to after its closing, what opened it; two statements. Else none, without asking. */
async function loadOpenings(
  db: Reader,
  { classId, period, grades }: Omit<SheetPlace, 'pupils'>,
  { schoolYear, closes, revisions }: After,
): Promise<readonly Opening[]> {
  const closing = endOfDay(closes).toISOString();
  if (revisions.every(({ receivedAt }) => receivedAt < closing)) return [];
  const orders = await select<{ inForce: string }>(db, ORDERS, [schoolYear, classId, period]);
  const pupils = await select<{ pupil: string }>(db, PUPILS, [classId]);
  return openingsOf(
    orders.map(({ inForce }) => JSON.parse(inForce) as LockInForce),
    { classId, period, grades, pupils: new Set(pupils.map(({ pupil }) => pupil)) },
  );
}

/** Two statements, and up to three a sheet that has been closed and has moved on since. */
export async function loadDue({ db, clock }: Reading): Promise<DueSheet[]> {
  const now = clock();
  const found: DueSheet[] = [];
  const grades = await loadGrades(db);
  for (const line of await select<Line>(db, SHEETS, [])) {
    const { sheetId, classId, period, schoolYear, number, until, revision } = line;
    if (!hasLaw(schoolYear) || !lawFor(schoolYear).periods.includes(period)) continue;
    const ofClass = grades.get(classId);
    // Who has no pupils has no form.
    if (!ofClass) continue;
    const calendar = JSON.parse(line.calendar) as SchoolCalendar;
    const closes = closingDay(schoolYear, calendar, { period, grades: ofClass });
    if (endOfDay(closes) > now) continue;
    const revisions = await select<Received>(db, REVISIONS, [sheetId]);
    const archived = until === null || revision === null ? null : { until, revision };
    const openings = await loadOpenings(db, { classId, period, grades: ofClass }, { schoolYear, closes, revisions });
    const due = dueVersions({ closes, revisions, openings }, archived, now);
    if (due.length > 0) found.push({ classId, period, sheetId, number: number ?? 0, due });
  }
  return found;
}
