import type { z } from 'zod';
import type { awardsSchema } from '../../../core/contract/certificates.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { refuse } from '../../ground/refused.js';
import { stateOf } from '../../../core/record/record-states.js';
import { loadClassYear } from '../records/signing/load-class-year.js';

interface ListAwardsInput {
  readonly caller: Caller;
  readonly classId: string;
}

/** The register of awards of a class, in the order of their days. Refuses with not-found. */
export const listAwards = look({
  act: 'see-class',
  place: ({ classId }: ListAwardsInput) => ({ classId }),
  run: async (at, { classId }): Promise<z.output<typeof awardsSchema>> => {
    const year = await loadClassYear(at, classId);
    if (!year) throw refuse('not-found');
    const names = new Map(year.context.pupils.map(({ id, name }) => [id, name]));
    const awards = [...year.awards.values()].flat().sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    return {
      awards: awards.map(({ enteredBy: _, pupil, ...award }) => ({
        ...award,
        pupil,
        // A pupil who has left the class keeps what she was given in it.
        pupilName: names.get(pupil) ?? '',
        can: canAmong(at.asker, ['keep-awards'], { classId }, stateOf(year.records.get(pupil))),
      })),
      can: canAmong(at.asker, ['keep-awards'], { classId }),
    };
  },
});
