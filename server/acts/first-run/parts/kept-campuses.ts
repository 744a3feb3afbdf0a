import { tidy } from '../../../../core/text/normalise.js';
import { refuse } from '../../../ground/refused.js';

/** Letters of a campus's name at most, as a class keeps it. */
const LONGEST = 100;

/** Campuses as they were typed, each once; empty lines are none. Refuses with place-odd. */
export function keptCampuses(typed: readonly string[]): string[] {
  const names = typed.map((one) => tidy(one).replace(/\s+/g, ' ')).filter((one) => one !== '');
  if (names.some((one) => one.length > LONGEST || !/\p{L}/u.test(one))) throw refuse('place-odd');
  return [...new Set(names)];
}
