import type { Readiness } from '../../../core/contract/readiness.js';
import { lacksOf, stepsWaiting } from '../../../core/readiness/lacks.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadLaws } from './load-laws.js';
import { loadFacts } from './load-facts.js';

/** What is not right yet. The same number of statements however many classes there are. */
export const readReadiness = look({
  act: 'read-readiness',
  run: async (at, _input: { readonly caller: Caller }): Promise<Readiness> => {
    const facts = await loadFacts(at, at.officeUrl);
    const laws = await loadLaws(at.db);
    return { schoolYear: facts.year, lacks: lacksOf(facts), waiting: stepsWaiting(facts), laws };
  },
});
