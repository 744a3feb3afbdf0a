import type { Day } from '../../../core/codes/day.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { formerOf } from './facts-on.js';
import { columnsOf } from './kept-facts.js';
import { loadSchoolRow } from './load-school.js';
import { factsPeriods } from './parts/facts-periods.js';
import { signedSince } from './parts/signed-since.js';

interface WithdrawSchoolChangeInput {
  readonly caller: Caller;
  /** The day of the change as she saw it. */
  readonly from: Day;
}

/**
 * Take the newest change back, and the facts before it are in force again. Refuses with not-found where that is not the
 * newest change, school-change-used where something has been signed under it.
 */
export const withdrawSchoolChange = act({
  act: 'change-school',
  run: async ({ db, note }, { from }: WithdrawSchoolChangeInput): Promise<{ changed: number }> => {
    const row = await loadSchoolRow(db);
    if (factsPeriods(row)[0]!.from !== from) throw refuse('not-found');
    if (await signedSince(db, from)) throw refuse('school-change-used');
    const former = formerOf(row);
    const last = former.at(-1)!;
    const columns = { ...columnsOf(last.facts, row.profile), former: JSON.stringify(former.slice(0, -1)) };
    await db.school.update(columns, { where: { id: 1 } });
    await note({ kind: 'school.change-withdrawn', from, decision: last.decision });
    return { changed: 1 };
  },
});
