import type { z } from 'zod';
import type { CALENDAR_ENDPOINTS } from '../../../core/contract/calendar.js';
import { sha256 } from '../../ground/digests.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select } from '../../store/sql.js';
import type { TypedCalendar } from '../years/parts/kept-calendar.js';
import { judgeChange, seenOf } from './parts/judge-change.js';

export interface ChangeCalendarInput {
  readonly caller: Caller;
  readonly year: string;
  readonly calendar: TypedCalendar;
  /** Of the calendar she saw. */
  readonly seen: string;
  readonly reason: string;
}

/** $1 year. */
const LAST = 'SELECT MAX(number) AS last FROM calendar_changes WHERE school_year_id = $1';

/** Move dates the school sets of the year that is on or of one to come, also of one grade (H26). Refuses as `judgeChange` does. */
export const changeCalendar = act({
  act: 'set-calendar',
  run: async (
    at,
    { caller, year, reason, ...change }: ChangeCalendarInput,
  ): Promise<z.input<(typeof CALENDAR_ENDPOINTS)['changeCalendar']['answer']>> => {
    const { before, after } = await judgeChange(at, { year, ...change });
    const [line] = await select<{ last: number | null }>(at.db, LAST, [year]);
    const number = (line?.last ?? 0) + 1;
    await at.db.schoolYears.update({ calendar: JSON.stringify(after) }, { where: { id: year } });
    await at.db.calendarChanges.create({
      ...{ schoolYearId: year, number, before: JSON.stringify(before), after: JSON.stringify(after), reason },
      ...{ madeBy: caller.userId, madeAt: at.clock().toISOString() },
    });
    await at.note({
      kind: 'calendar.changed',
      schoolYear: year,
      ...{ before, after, number, reasonDigest: sha256(reason) },
    });
    return { calendar: after, seen: seenOf(after) };
  },
});
