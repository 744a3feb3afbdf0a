import type { TypedFacts } from '../../../core/contract/school.js';
import { addDays, type Day, dayInVietnam, isDay, shownDay } from '../../../core/codes/day.js';
import { changedFacts, type FormerFacts, type SchoolDecision } from '../../../core/record/school-facts.js';
import { tidy } from '../../../core/text/normalise.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { formerOf, newestFacts } from './facts-on.js';
import { columnsOf, keptFacts } from './kept-facts.js';
import { loadSchoolRow } from './load-school.js';
import { factsPeriods } from './parts/facts-periods.js';

export interface ChangeSchoolInput {
  readonly caller: Caller;
  readonly facts: TypedFacts;
  /** The first day of the new facts. */
  readonly from: Day;
  readonly decision: SchoolDecision;
}

/** How far a decision reaches back before it is written down here, and ahead. */
const DAYS_AROUND = 366;
const LONGEST_NUMBER = 100;

/**
 * Change the school's facts from a day on, by a decision (H22): what was signed before that day keeps its words, and files
 * that bear an earlier code stay its own. Refuses with what `keptFacts` says, school-decision-odd, school-day-odd,
 * school-change-coming, school-facts-same.
 */
export const changeSchool = act({
  act: 'change-school',
  run: async ({ db, clock, note }, { facts, from, decision }: ChangeSchoolInput): Promise<{ changed: number }> => {
    const row = await loadSchoolRow(db);
    const before = newestFacts(row);
    const after = keptFacts(facts, before);
    const today = dayInVietnam(clock());
    const by = keptDecision(decision, today);
    const last = factsPeriods(row)[0]!.from;
    if (last !== null && last > today) throw refuse('school-change-coming');
    requireDay(from, { today, last });
    const changed = changedFacts(before, after);
    if (changed.length === 0) throw refuse('school-facts-same');
    const former: FormerFacts[] = [...formerOf(row), { toDay: addDays(from, -1), facts: before, decision: by }];
    const columns = { ...columnsOf(after, row.profile), former: JSON.stringify(former) };
    await db.school.update(columns, { where: { id: 1 } });
    const changes = changed.map((fact) => ({ fact, before: before[fact], after: after[fact] }));
    await note({ kind: 'school.changed', from, decision: by, changes });
    return { changed: changed.length };
  },
});

function keptDecision({ number, day }: SchoolDecision, today: Day): SchoolDecision {
  const text = tidy(number).replace(/\s+/g, ' ');
  const readable = text !== '' && text.length <= LONGEST_NUMBER && /\d/.test(text);
  if (!readable || !isDay(day) || day > today) throw refuse('school-decision-odd');
  return { number: text, day };
}

/** After the change before, so that every day has one name. */
function requireDay(from: Day, { today, last }: { readonly today: Day; readonly last: Day | null }): void {
  const earliest = addDays(today, -DAYS_AROUND);
  const [first, until] = [last === null || last < earliest ? earliest : addDays(last, 1), addDays(today, DAYS_AROUND)];
  if (!isDay(from) || from < first || from > until)
    throw refuse('school-day-odd', { first: shownDay(first), until: shownDay(until) });
}
