import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadYear } from '../school/current-year.js';
import { awardedOfYear } from './parts/awarded-of-year.js';

interface PrintInput {
  readonly caller: Caller;
  readonly pupils: readonly string[];
}

/** The page prints; that it did, and for whom, is in the trail. Refuses with not-found for who is given nothing, not-allowed. */
export const printCertificates = act({
  act: 'make-award-papers',
  prepare: (at, { pupils }: PrintInput) =>
    at.read(async (looking) => {
      const { id: schoolYear } = await loadYear(looking);
      const awarded = (await awardedOfYear(looking, schoolYear)).flatMap((one) => one.pupils);
      const known = new Set(awarded.map(({ pupil }) => pupil.id));
      if (!pupils.every((pupil) => known.has(pupil))) throw refuse('not-found');
      return schoolYear;
    }),
  run: async ({ note }, { pupils }, { prepared: schoolYear }): Promise<Record<string, never>> => {
    await note({ kind: 'award-papers.made', schoolYear, as: 'certificates', pupils: [...pupils] });
    return {};
  },
});
