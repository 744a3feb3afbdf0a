/** Values taken in after the day their sheet was awaited by, of whatever year: one that has ended is pushed to still. */
import type { Proof, SelfCheck } from '../../../core/audit/self-check.js';
import type { Period } from '../../../core/codes/periods.js';
import { endsAt } from '../../../core/codes/day.js';
import { GRADES } from '../../../core/law/law.js';
import { awaitedDays } from '../../../core/locks/closing-days.js';
import { jsonText } from '../../database/dialect.js';
import type { Looking } from '../../runner/act.js';
import { select } from '../../store/sql.js';
import { gradesOfClasses } from '../tasks/deadline-of.js';
import { COUNTED, type Instants, KIND } from './counted-events.js';
import { firstDays, type YearDays } from './year-days.js';

const PERIOD = jsonText('a.data', 'period');
/** $1 from, $2 until; then of each sheet its year, its period and the end of the first day it is awaited by. */
const LATE = (sheets: number): string => `
  SELECT a.seq, a.at, ${KIND} AS kind, u.name AS by, c.id AS "classId", c.name AS "className", c.school_year_id AS "schoolYear", ${PERIOD} AS period
  FROM audit_events a JOIN classes c ON c.id = ${jsonText('a.data', 'classId')} LEFT JOIN users u ON u.id = a.actor
  WHERE ${COUNTED} AND ${KIND} = 'sheet.pushed' AND (${Array.from({ length: sheets }, (_, at) => {
    const first = 3 + 3 * at;
    return `c.school_year_id = $${first} AND ${PERIOD} = $${first + 1} AND a.at >= $${first + 2}`;
  }).join(' OR ')}) ORDER BY a.seq`;

interface LateLine extends Proof {
  readonly classId: string;
  readonly className: string;
  readonly schoolYear: string;
  readonly period: Period;
}

/**
 * The oldest first. Of a combined class whose grades have days of their own the last counts: an event does not say whose cells they
 * were. One statement, one more for each year in which grades have days of their own; none where no day has passed.
 */
export async function latePushes(
  at: Pick<Looking, 'db' | 'clock'>,
  years: readonly YearDays[],
  span: Instants,
): Promise<SelfCheck['late']> {
  const passed = years.flatMap((year) =>
    firstDays(year).flatMap(([period, day]) => (endsAt(day) < span[1] ? [[year.id, period, endsAt(day)]] : [])),
  );
  if (passed.length === 0) return [];
  const found = await select<LateLine>(at.db, LATE(passed.length), [...span, ...passed.flat()]);
  const late: SelfCheck['late'][number][] = [];
  for (const year of years) {
    const own = found.filter(({ schoolYear }) => schoolYear === year.id);
    if (own.length === 0) continue;
    const gradesOf = await gradesOfClasses(at, year);
    for (const { classId, ...one } of own) {
      const grades = gradesOf([classId]);
      // Who was in a class that has nobody any more is not known.
      const closes = awaitedDays(year.id, year.calendar, one.period, grades.length > 0 ? grades : GRADES).at(-1);
      if (closes !== undefined && one.at >= endsAt(closes)) late.push({ ...one, closes });
    }
  }
  return late.sort((a, b) => a.seq - b.seq);
}
