import type { z } from 'zod';
import type { changeAnswerSchema } from '../../../core/contract/proposals.js';
import type { DutyChange } from '../../../core/duties/change-duties.js';
import { refuse } from '../../ground/refused.js';
import { act, type Acting } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { CurrentYear } from '../school/current-year.js';
import { livingYear } from '../school/living-years.js';
import { propose } from '../waiting/propose.js';
import { carryOutDuties, judgeDuties } from './parts/carry-out-duties.js';
import { formerWorld, requireTakenOver } from './parts/former-world.js';
import { loadDutyWorld } from './parts/load-duty-world.js';
import { yearConfirmedAt } from './parts/year-confirmed.js';

interface ChangeDutiesInput {
  readonly caller: Caller;
  readonly changes: readonly DutyChange[];
  /** A year that lives; the one that is on where none is named. */
  readonly year?: string | undefined;
}

/**
 * End and give duties, all or none. The principal's changes have effect at once, and the administrator's while the year is
 * being set up; afterwards hers wait for the principal's word (decision 31). In a year that is over the principal alone names who
 * goes on in whose place (H13). Refuses as `changeDuties` does, with not-found, not-allowed and duty-lasts.
 */
export const changeSchoolDuties = act({
  act: 'change-duties',
  run: async (at, { changes, year: asked }: ChangeDutiesInput): Promise<z.input<typeof changeAnswerSchema>> => {
    const { year, living } = await livingYear(at, asked);
    if (year !== living[0]) return replaceInFormer(at, year, changes);
    const { schoolYear, today } = await judgeDuties(at, changes);
    const atOnce = at.permit.hat === 'principal' || (await yearConfirmedAt(at.db, schoolYear)) === null;
    if (!atOnce) return { waits: await propose(at, 'duties', { schoolYear, madeOn: today, changes }) };
    await carryOutDuties(at, { schoolYear }, changes, null);
    return { waits: null };
  },
});

async function replaceInFormer(
  at: Acting<'change-duties'>,
  year: CurrentYear,
  changes: readonly DutyChange[],
): Promise<z.input<typeof changeAnswerSchema>> {
  if (at.permit.hat !== 'principal') throw refuse('not-allowed');
  const world = formerWorld(await loadDutyWorld(at, year));
  requireTakenOver(world, changes, year.calendar.ends);
  await judgeDuties(at, changes, world);
  await carryOutDuties(at, world, changes, null);
  return { waits: null };
}
