import type { z } from 'zod';
import type { changeAnswerSchema } from '../../../core/contract/proposals.js';
import type { HatChange } from '../../../core/duties/change-hats.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { propose } from '../waiting/propose.js';
import { carryOutHats, judgeHats } from './parts/carry-out-hats.js';

interface ChangeHatsInput {
  readonly caller: Caller;
  readonly changes: readonly HatChange[];
}

/**
 * Give and end hats, all or none: the principal's changes have effect at once, the administrator's wait for her word (decision
 * 31). Refuses as `changeHats` of core does.
 */
export const changeSchoolHats = act({
  act: 'change-hats',
  run: async (at, { changes }: ChangeHatsInput): Promise<z.input<typeof changeAnswerSchema>> => {
    const alone = at.permit.hat === 'principal';
    await judgeHats(at, changes, alone);
    if (!alone) return { waits: await propose(at, 'hats', { changes }) };
    await carryOutHats(at, changes, null);
    return { waits: null };
  },
});
