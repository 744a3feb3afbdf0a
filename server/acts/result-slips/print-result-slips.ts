import type { PrintedSlips } from '../../../core/contract/result-slips.js';
import type { SlipPeriod } from '../../../core/record/print/result-slip-facts.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { slipsFor, slipsOfClass } from './parts/slips-of-class.js';

export interface GiveInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly period: SlipPeriod;
  readonly pupils: readonly string[];
}

/** What is printed by the page, a sheet a child; that it was is in the trail. Refuses with not-found, not-allowed. */
export const printResultSlips = act({
  act: 'give-result-slips',
  place: ({ classId }: GiveInput) => ({ classId }),
  prepare: (at, { classId, period, pupils }) =>
    at.read(async (looking) => slipsFor(await slipsOfClass(looking, classId, period), pupils)),
  run: async ({ note }, { classId, period, pupils }, { prepared }): Promise<PrintedSlips> => {
    const { asOf, slips, revision } = prepared;
    await note({ kind: 'result-slips.given', ...{ classId, period, revision, as: 'print' }, pupils: [...pupils] });
    return { asOf, slips };
  },
});
