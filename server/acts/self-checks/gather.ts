/** What the minutes of a time say, gathered from the trail and from what was kept of the sheets. */
import { addDays, type Day, endsAt } from '../../../core/codes/day.js';
import { MOST_CASES, type SelfCheck } from '../../../core/audit/self-check.js';
import { SELF_CHECK } from '../../../core/audit/self-check-items.js';
import { yearsWithin } from '../../../core/law/years-within.js';
import type { Looking } from '../../runner/act.js';
import { select } from '../../store/sql.js';
import { countEvents } from './counted-events.js';
import { latePushes } from './late-pushes.js';
import { unfinishedSheets } from './unfinished-sheets.js';
import { loadYearDays } from './year-days.js';

export interface Span {
  readonly fromDay: Day;
  readonly toDay: Day;
}

const END = 'SELECT seq, hash FROM audit_events ORDER BY seq DESC LIMIT 1';

/** Five statements, one more for each year whose grades have days of their own, and the map of each sheet whose day has passed. Throws StaleProjections. */
export async function gatherSelfCheck(at: Looking, { fromDay, toDay }: Span): Promise<SelfCheck> {
  const span = [endsAt(addDays(fromDay, -1)), endsAt(toDay)] as const;
  const all = await loadYearDays(at.db);
  const years = yearsWithin(all, { fromDay, toDay });
  const lineOf = await countEvents(at.db, span);
  const [end] = await select<{ seq: number; hash: string }>(at.db, END, []);
  const late = await latePushes(at, all, span);
  return {
    ...{ schoolYears: years.map(({ id }) => id), fromDay, toDay },
    upTo: end ?? { seq: 0, hash: '' },
    articles: SELF_CHECK.map(({ article, items }) => ({ article, lines: items.map(lineOf) })),
    late: late.slice(0, MOST_CASES),
    lateMore: Math.max(0, late.length - MOST_CASES),
    unfinished: await unfinishedSheets(at, years),
  };
}
