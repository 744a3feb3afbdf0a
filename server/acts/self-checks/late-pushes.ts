/** Values taken in after the day named for their sheet, of whatever year: one that has ended is pushed to still. */
import type { Proof, SelfCheck } from '../../../core/audit/self-check.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import { endsAt } from '../../../core/codes/day.js';
import { jsonText } from '../../database/dialect.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';
import { COUNTED, type Instants, KIND } from './counted-events.js';
import { closingDays, type YearDays } from './year-days.js';

const PERIOD = jsonText('a.data', 'period');
/** $1 from, $2 until; then of each sheet its year, its period and the end of its day. */
const LATE = (sheets: number): string => `
  SELECT a.seq, a.at, ${KIND} AS kind, u.name AS by, c.name AS "className", c.school_year_id AS "schoolYear", ${PERIOD} AS period
  FROM audit_events a JOIN classes c ON c.id = ${jsonText('a.data', 'classId')} LEFT JOIN users u ON u.id = a.actor
  WHERE ${COUNTED} AND ${KIND} = 'sheet.pushed' AND (${Array.from({ length: sheets }, (_, at) => {
    const first = 3 + 3 * at;
    return `c.school_year_id = $${first} AND ${PERIOD} = $${first + 1} AND a.at >= $${first + 2}`;
  }).join(' OR ')}) ORDER BY a.seq`;

interface LateLine extends Proof {
  readonly className: string;
  readonly schoolYear: string;
  readonly period: SheetPeriod;
}

/** The oldest first. One statement, none where no day has passed. */
export async function latePushes(db: Reader, years: readonly YearDays[], span: Instants): Promise<SelfCheck['late']> {
  const sheets = years.flatMap((year) =>
    closingDays(year.calendar).map(([period, closes]) => ({ year: year.id, period, closes })),
  );
  const passed = sheets.filter(({ closes }) => endsAt(closes) < span[1]);
  if (passed.length === 0) return [];
  const bound = passed.flatMap(({ year, period, closes }) => [year, period, endsAt(closes)]);
  const found = await select<LateLine>(db, LATE(passed.length), [...span, ...bound]);
  return found.map((one) => ({
    ...one,
    closes: passed.find(({ year, period }) => year === one.schoolYear && period === one.period)!.closes,
  }));
}
