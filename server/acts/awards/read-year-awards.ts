import type { YearAwards } from '../../../core/contract/award-papers.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { issuingSchool } from '../school-rules/parts/issuing-school.js';
import { awardedOfYear } from './parts/awarded-of-year.js';

/** The list the decision is made of, and what a certificate says of the school. Refuses with not-allowed. */
export const readYearAwards = look({
  act: 'make-award-papers',
  run: async (at, _: { readonly caller: Caller }): Promise<YearAwards> => {
    const { schoolYear, name: school, place, signer } = await issuingSchool(at);
    const classes = await awardedOfYear(at, schoolYear);
    return {
      ...{ schoolYear, school, place, signer },
      classes: classes.map(({ classId, className, pupils }) => ({
        ...{ classId, className },
        pupils: pupils.map(({ pupil: { id, name, birthDate }, awards }) => ({ pupil: id, name, birthDate, awards })),
      })),
      can: canAmong(at.asker, ['make-award-papers']),
    };
  },
});
