/** What the minutes of a time say, gathered from the trail and from what was kept of the sheets. */
import { addDays, type Day, dayInVietnam, endsAt } from '../../../core/codes/day.js';
import { PERIODS, type SheetPeriod } from '../../../core/codes/periods.js';
import { MOST_CASES, type Proof, type SelfCheck } from '../../../core/audit/self-check.js';
import { SELF_CHECK } from '../../../core/audit/self-check-items.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import { jsonText } from '../../database/dialect.js';
import type { Looking } from '../../runner/act.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';
import { loadHeatMap } from '../progress/read-heat-map.js';
import { loadYear } from '../school/current-year.js';
import { COUNTED, countEvents, type Instants, KIND } from './counted-events.js';

export interface Span {
  readonly fromDay: Day;
  readonly toDay: Day;
}

const END = 'SELECT seq, hash FROM audit_events ORDER BY seq DESC LIMIT 1';

/** Four statements, one for each sheet whose day has passed, and the map of each of those. Throws StaleProjections. */
export async function gatherSelfCheck(at: Looking, { fromDay, toDay }: Span): Promise<SelfCheck> {
  const span = [endsAt(addDays(fromDay, -1)), endsAt(toDay)] as const;
  const year = await loadYear(at);
  const lineOf = await countEvents(at.db, span);
  const [end] = await select<{ seq: number; hash: string }>(at.db, END, []);
  const late = await latePushes(at.db, year, span);
  return {
    ...{ schoolYear: year.id, fromDay, toDay },
    upTo: end ?? { seq: 0, hash: '' },
    articles: SELF_CHECK.map(({ article, items }) => ({ article, lines: items.map(lineOf) })),
    late: late.slice(0, MOST_CASES),
    lateMore: Math.max(0, late.length - MOST_CASES),
    unfinished: await unfinishedSheets(at, year),
  };
}

interface YearDays {
  readonly id: string;
  readonly calendar: SchoolCalendar;
}

/** Days named for sheets, the latest where a grade has one of its own. */
const closingDays = ({ closes, byGrade = {} }: SchoolCalendar): readonly (readonly [SheetPeriod, Day])[] =>
  PERIODS.flatMap((period) => {
    const days = [closes[period], ...Object.values(byGrade).map((own) => own[period])].filter(
      (day) => day !== undefined,
    );
    const [last] = days.sort().reverse();
    return last === undefined ? [] : [[period, last] as const];
  });

/** $1 from, $2 until, $3 the sheet, $4 the end of its day, $5 school year. */
const LATE = `
  SELECT a.seq, a.at, ${KIND} AS kind, u.name AS by, c.name AS "className"
  FROM audit_events a JOIN classes c ON c.id = ${jsonText('a.data', 'classId')} LEFT JOIN users u ON u.id = a.actor
  WHERE ${COUNTED} AND ${KIND} = 'sheet.pushed' AND ${jsonText('a.data', 'period')} = $3
    AND a.at >= $4 AND c.school_year_id = $5 ORDER BY a.seq`;

async function latePushes(db: Reader, { id, calendar }: YearDays, span: Instants) {
  const late: SelfCheck['late'][number][] = [];
  for (const [period, closes] of closingDays(calendar)) {
    if (endsAt(closes) >= span[1]) continue;
    const found = await select<Proof & { className: string }>(db, LATE, [...span, period, endsAt(closes), id]);
    late.push(...found.map((one) => ({ ...one, period, closes })));
  }
  return late.sort((a, b) => a.seq - b.seq);
}

async function unfinishedSheets(at: Looking, { id, calendar }: YearDays): Promise<SelfCheck['unfinished']> {
  const today = dayInVietnam(at.clock());
  const unfinished: SelfCheck['unfinished'][number][] = [];
  for (const [period, closes] of closingDays(calendar)) {
    if (closes >= today) continue;
    const { rows } = await loadHeatMap(at, { year: id, period });
    for (const { className, grade, cells } of rows) {
      for (const { sheet, group, filled, asked } of cells)
        if (sheet === period && filled < asked) unfinished.push({ period, className, grade, group, filled, asked });
    }
  }
  return unfinished;
}
