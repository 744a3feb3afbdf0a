import type { z } from 'zod';
import type { changeAnswerSchema } from '../../../core/contract/proposals.js';
import type { DutyChange } from '../../../core/duties/change-duties.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { propose } from '../waiting/propose.js';
import { carryOutDuties, judgeDuties } from './parts/carry-out-duties.js';
import { yearConfirmedAt } from './parts/year-confirmed.js';

interface ChangeDutiesInput {
  readonly caller: Caller;
  readonly changes: readonly DutyChange[];
}

/**
 * End and give duties, all or none. The principal's changes have effect at once, and the administrator's while the year is
 * being set up; afterwards hers wait for the principal's word (decision 31). Refuses as `changeDuties` does.
 */
export const changeSchoolDuties = act({
  act: 'change-duties',
  run: async (at, { changes }: ChangeDutiesInput): Promise<z.input<typeof changeAnswerSchema>> => {
    const { schoolYear, today } = await judgeDuties(at, changes);
    const atOnce = at.permit.hat === 'principal' || (await yearConfirmedAt(at.db, schoolYear)) === null;
    if (!atOnce) return { waits: await propose(at, 'duties', { schoolYear, madeOn: today, changes }) };
    await carryOutDuties(at, { schoolYear }, changes, null);
    return { waits: null };
  },
});
