import { type Day, dayInVietnam } from '../../../core/codes/day.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { whenFresh } from '../progress/stale.js';
import { gatherSelfCheck } from './gather.js';

interface MakeInput {
  readonly caller: Caller;
  readonly fromDay: Day;
  readonly toDay: Day;
}

/** Minutes of the school checking itself from one day to another, kept as they are made. Refuses with not-allowed, self-check-days. */
export const makeSelfCheck = (deps: Deps, input: MakeInput): Promise<{ readonly id: string }> =>
  whenFresh(deps, () => keepSelfCheck(deps, input));

const keepSelfCheck = act({
  act: 'make-self-check',
  run: async (at, { caller, fromDay, toDay }: MakeInput): Promise<{ readonly id: string }> => {
    if (fromDay > toDay || toDay > dayInVietnam(at.clock())) throw refuse('self-check-days');
    const content = JSON.stringify(await gatherSelfCheck(at, { fromDay, toDay }));
    const id = at.newId();
    const madeAt = at.clock().toISOString();
    await at.db.selfChecks.create({ ...{ id, fromDay, toDay, content, madeAt }, madeBy: caller.userId });
    await at.note({ kind: 'self-check.made', check: id, fromDay, toDay, digest: sha256(content) });
    return { id };
  },
});
