import type { z } from 'zod';
import { type Day, dayInVietnam } from '../../../core/codes/day.js';
import type { REMINDER_ENDPOINTS } from '../../../core/contract/reminders.js';
import { SHEET_PERIODS } from '../../../core/codes/periods.js';
import { rehearse } from '../../../core/rehearsal/rehearse.js';
import { thingOf } from '../../../core/reminders/debt.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps, Reading } from '../../runner/deps.js';
import { NO_DAY, type ReminderRow } from '../../store/models/reminders.js';
import { select } from '../../store/sql.js';
import { whenFresh } from '../progress/stale.js';
import type { CurrentYear } from '../school/current-year.js';
import { classInYear, livingYears } from '../school/living-years.js';
import { loadClassFacts } from './load-class-facts.js';

type Answer = z.input<(typeof REMINDER_ENDPOINTS)['myReminders']['answer']>;

/** $1 who, $2 school year. The newest first. */
const MINE = `
  SELECT r.class_id AS "classId", r.kind, r.period, r.subject, r.until, u.name AS by, r.reminded_at AS at
  FROM reminders r JOIN users u ON u.id = r.reminded_by
  WHERE r.user_id = $1 AND r.school_year_id = $2 ORDER BY r.reminded_at DESC`;

type Line = Parameters<typeof thingOf>[0] & {
  readonly until: ReminderRow['until'];
  readonly by: string;
  readonly at: string;
};

/** What she was reminded of and still owes: told by what she owes now, so that it goes as it is done. */
export const myReminders = (deps: Deps, caller: Caller): Promise<Answer> =>
  whenFresh(deps, () => seeReminders(deps, { caller }));

const seeReminders = look({
  act: 'read-own-reminders',
  run: async (at, { caller }: { readonly caller: Caller }): Promise<Answer> => {
    const today = dayInVietnam(at.clock());
    const years = await livingYears(at);
    const reminders: Answer['reminders'] = [];
    for (const year of years) reminders.push(...(await remindersIn(at, caller, { year, today, current: years[0].id })));
    // Those without a day come last.
    const order = ({ until }: Answer['reminders'][number]): string => until ?? '9';
    return { today, reminders: reminders.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0)) };
  },
});

interface YearAsked {
  readonly year: CurrentYear;
  readonly today: Day;
  readonly current: string;
}

async function remindersIn(
  at: Reading,
  { userId }: Caller,
  { year, today, current }: YearAsked,
): Promise<Answer['reminders']> {
  const lines = await select<Line>(at.db, MINE, [userId, year.id]);
  if (lines.length === 0) return [];
  const newest = new Map<string, Line>();
  for (const line of lines) if (!newest.has(thingOf(line))) newest.set(thingOf(line), line);
  const owed = await owedBy(at, userId, { year, lines, today });
  return owed.flatMap(({ debt, className, closed }) => {
    const line = newest.get(thingOf(debt));
    const name = classInYear(className, year.id, current);
    if (!line) return [];
    const until = line.until === NO_DAY ? null : line.until;
    return [{ debt, className: name, closed, until, by: line.by, at: line.at }];
  });
}

interface Asked {
  readonly year: CurrentYear;
  readonly lines: readonly Line[];
  readonly today: Day;
}

/** Of classes as a whole, grades together. */
async function owedBy(at: Reading, userId: string, { year, lines, today }: Asked) {
  const classIds = [...new Set(lines.map(({ classId }) => classId))];
  const named = new Set<string>(lines.map(({ period }) => period ?? ''));
  // What of records is owed comes with the sheet they are made of.
  const periods = SHEET_PERIODS.filter((period) => named.has(period) || named.has(''));
  const facts = await loadClassFacts(at, { year, classIds, periods, day: today });
  return facts.flatMap((one) => {
    const rows = rehearse({ ...one, waiting: [] }, { day: today, by: 'calendar' });
    const found = new Map<string, { debt: Answer['reminders'][number]['debt']; className: string; closed: boolean }>();
    for (const { debts, className } of rows) {
      for (const { now, then: _, ...debt } of debts) {
        if (debt.userId !== userId) continue;
        const known = found.get(thingOf(debt));
        found.set(thingOf(debt), {
          debt: { ...debt, n: debt.n + (known?.debt.n ?? 0) },
          className,
          closed: now === 'closed' && (known?.closed ?? true),
        });
      }
    }
    return [...found.values()];
  });
}
