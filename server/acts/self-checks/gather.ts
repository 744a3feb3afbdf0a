/** What the minutes of a time say, gathered from the trail and from what was kept of the sheets. */
import { addDays, type Day, dayInVietnam, endsAt } from '../../../core/codes/day.js';
import { PERIODS, type SheetPeriod } from '../../../core/codes/periods.js';
import {
  MOST_CASES,
  type Proof,
  SELF_CHECK,
  type SelfCheck,
  type SelfCheckItem,
  type SelfCheckLine,
} from '../../../core/audit/self-check.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import { jsonText } from '../../database/dialect.js';
import type { Looking } from '../../runner/act.js';
import type { Reader } from '../../store/reader.js';
import { listOf, select } from '../../store/sql.js';
import { loadHeatMap } from '../progress/read-heat-map.js';
import { loadYear } from '../school/current-year.js';

export interface Span {
  readonly fromDay: Day;
  readonly toDay: Day;
}

const KIND = jsonText('a.data', 'kind');
const SLOT = `COALESCE(${jsonText('a.data', 'slot')}, '')`;
/** $1 from, $2 until, this one not. */
const COUNTS = `
  SELECT ${KIND} AS kind, ${SLOT} AS slot, COUNT(*) AS n, MIN(a.seq) AS first, MAX(a.seq) AS last
  FROM audit_events a WHERE a.at >= $1 AND a.at < $2 GROUP BY 1, 2`;
const END = 'SELECT seq, hash FROM audit_events ORDER BY seq DESC LIMIT 1';

interface Count {
  readonly kind: string;
  readonly slot: string;
  readonly n: number | string;
  readonly first: number;
  readonly last: number;
}

const NAMED = [...new Set(SELF_CHECK.flatMap(({ items }) => items).flatMap(({ each, kinds }) => (each ? kinds : [])))];
/** The newest first; one more than is named would be no use: how many there are is counted beside it. */
const CASES = `
  SELECT a.seq, a.at, ${KIND} AS kind, u.name AS by FROM audit_events a LEFT JOIN users u ON u.id = a.actor
  WHERE a.at >= $1 AND a.at < $2 AND ${KIND} IN ${listOf(NAMED, 3)} ORDER BY a.seq`;

/** Six statements besides the map's, one for each sheet whose day has passed. Throws StaleProjections. */
export async function gatherSelfCheck(at: Looking, { fromDay, toDay }: Span): Promise<SelfCheck> {
  const span = [endsAt(addDays(fromDay, -1)), endsAt(toDay)] as const;
  const year = await loadYear(at);
  const counts = await select<Count>(at.db, COUNTS, span);
  const cases = await select<Proof>(at.db, CASES, [...span, ...NAMED]);
  const [end] = await select<{ seq: number; hash: string }>(at.db, END, []);
  const late = await latePushes(at.db, year, span);
  return {
    ...{ schoolYear: year.id, fromDay, toDay },
    upTo: end ?? { seq: 0, hash: '' },
    articles: SELF_CHECK.map(({ article, items }) => ({
      article,
      lines: items.map((one) => lineOf(one, counts, cases)),
    })),
    late: late.slice(0, MOST_CASES),
    lateMore: Math.max(0, late.length - MOST_CASES),
    unfinished: await unfinishedSheets(at, year),
  };
}

function lineOf(
  { code, kinds, slot, each }: SelfCheckItem,
  counts: readonly Count[],
  cases: readonly Proof[],
): SelfCheckLine {
  const found = counts.filter((one) => (kinds as readonly string[]).includes(one.kind) && (!slot || one.slot === slot));
  return {
    code,
    n: found.reduce((sum, { n }) => sum + Number(n), 0),
    first: found.length === 0 ? null : Math.min(...found.map(({ first }) => first)),
    last: found.length === 0 ? null : Math.max(...found.map(({ last }) => last)),
    cases: each ? cases.filter(({ kind }) => (kinds as readonly string[]).includes(kind)).slice(0, MOST_CASES) : [],
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
  WHERE a.at >= $1 AND a.at < $2 AND ${KIND} = 'sheet.pushed' AND ${jsonText('a.data', 'period')} = $3
    AND a.at >= $4 AND c.school_year_id = $5 ORDER BY a.seq`;

async function latePushes(db: Reader, { id, calendar }: YearDays, span: readonly [string, string]) {
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
