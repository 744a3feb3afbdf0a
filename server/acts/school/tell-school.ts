import type { TypedFacts } from '../../../core/contract/school.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { changedFacts } from '../../../core/record/school-facts.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { newestFacts } from './facts-on.js';
import { columnsOf, keptFacts } from './kept-facts.js';
import { loadSchoolRow } from './load-school.js';
import { factsPeriods } from './parts/facts-periods.js';
import { signedSince } from './parts/signed-since.js';

export interface TellSchoolInput {
  readonly caller: Caller;
  readonly facts: TypedFacts;
}

/**
 * Tell what was left empty; and put right what is wrong, as long as nothing has been signed: after that it takes a decision.
 * The same facts again change nothing and leave no event. Refuses with what `keptFacts` says, school-change-coming,
 * school-facts-signed.
 */
export const tellSchool = act({
  act: 'tell-school',
  run: async ({ db, clock, note }, { facts }: TellSchoolInput): Promise<{ changed: number }> => {
    const row = await loadSchoolRow(db);
    const before = newestFacts(row);
    const after = keptFacts(facts, before);
    const changed = changedFacts(before, after);
    if (changed.length === 0) return { changed: 0 };
    const { from } = factsPeriods(row)[0]!;
    if (from !== null && from > dayInVietnam(clock())) throw refuse('school-change-coming');
    const replaces = changed.some((fact) => before[fact] !== '');
    if (replaces && (from !== null || (await signedSince(db, null)))) throw refuse('school-facts-signed');
    await db.school.update(columnsOf(after, row.profile), { where: { id: 1 } });
    await note({
      kind: 'school.told',
      changes: changed.map((fact) => ({ fact, before: before[fact], after: after[fact] })),
    });
    return { changed: changed.length };
  },
});
