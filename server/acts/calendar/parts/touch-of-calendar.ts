import { windowMoves } from '../../../../core/calendar/calendar-moves.js';
import { SHEET_PERIODS, type SheetPeriod } from '../../../../core/codes/periods.js';
import type { CalendarTouch } from '../../../../core/contract/calendar.js';
import { GRADES } from '../../../../core/law/law.js';
import type { SchoolYear } from '../../../../core/law/law-for.js';
import type { SchoolCalendar } from '../../../../core/law/school-calendar.js';
import { valuesDay, windowDay } from '../../../../core/locks/closing-days.js';
import { lockTable } from '../../../../core/locks/lock-table.js';
import { fieldsOf } from '../../../../core/sheet/sheet-fields.js';
import type { Reading } from '../../../runner/deps.js';
import { select } from '../../../store/sql.js';
import { enteringIn } from '../../locks/parts/entering-in.js';
import { type ContextNow, loadSheetContexts } from '../../sheets/load-sheet-context.js';

const NAMES_SHOWN = 12;
const CLASS_IDS = 'SELECT id FROM classes WHERE school_year_id = $1 ORDER BY position';

interface Calendars {
  readonly before: SchoolCalendar;
  readonly after: SchoolCalendar;
}

/** What another calendar would change, by the same table that decides afterwards. Statements: a few a period, and two. */
export async function touchOfCalendar(at: Reading, year: SchoolYear, calendars: Calendars): Promise<CalendarTouch> {
  const { before, after } = calendars;
  const ids = (await select<{ id: string }>(at.db, CLASS_IDS, [year])).map(({ id }) => id);
  const contexts = await Promise.all(movedPeriods(year, calendars).map((period) => loadSheetContexts(at, ids, period)));
  const cells = { opened: 0, closed: 0, sooner: 0, later: 0 };
  const pupils = new Set<string>();
  const classes = new Set<string>();
  for (const context of contexts.flat()) {
    const touched = touchOfSheet(context, calendars, cells);
    if (touched.length === 0) continue;
    classes.add(context.class.id);
    for (const id of touched) pupils.add(id);
  }
  const people = await enteringIn(at, [...classes], null);
  return {
    moves: windowMoves(year, before, after),
    ...{ classes: classes.size, pupils: pupils.size, cells },
    people: people.slice(0, NAMES_SHOWN),
    morePeople: Math.max(0, people.length - NAMES_SHOWN),
  };
}

/** Sheets of which some cell may close on another day. */
function movedPeriods(year: SchoolYear, { before, after }: Calendars): SheetPeriod[] {
  const law = (['first', 'second'] as const).some(
    (one) => valuesDay(year, before, one) !== valuesDay(year, after, one),
  );
  return SHEET_PERIODS.filter(
    (period) =>
      law ||
      GRADES.some((grade) => windowDay(year, before, { period, grade }) !== windowDay(year, after, { period, grade })),
  );
}

/** Counts cells whose verdict is another; the pupils who have one. */
function touchOfSheet(
  context: ContextNow,
  { before, after }: Calendars,
  cells: Writable<CalendarTouch['cells']>,
): string[] {
  const now = lockTable({ ...context.locks, calendar: before });
  const then = lockTable({ ...context.locks, calendar: after });
  return context.pupils.flatMap((pupil) => {
    let touched = false;
    for (const field of fieldsOf(context, pupil.grade)) {
      const [was, would] = [now(pupil, field), then(pupil, field)];
      if (was.open !== would.open) cells[would.open ? 'opened' : 'closed'] += 1;
      else if (was.open && would.open && was.until !== would.until)
        cells[would.until < was.until ? 'sooner' : 'later'] += 1;
      else continue;
      touched = true;
    }
    return touched ? [pupil.id] : [];
  });
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
