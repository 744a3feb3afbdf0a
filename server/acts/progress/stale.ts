/** A look holds a reading connection and writes nothing: what it finds stale is made anew outside it, and it looks again. */
import type { Deps } from '../../runner/deps.js';
import { renewClass } from './renew-class.js';
import { renewTicks } from './renew-ticks.js';

/** Thrown out of a look by what is kept of no use any more. */
export class StaleProjections extends Error {
  override readonly name = 'StaleProjections';

  /** Classes, and year-end sheets of years before (row ids). */
  constructor(
    readonly classIds: readonly string[],
    readonly sheets: readonly number[] = [],
  ) {
    super('projections have to be made anew');
  }
}

/** A class list that changes with every look would be a fault, not a change. */
const MOST_ROUNDS = 5;

/** What a look shows once nothing it rests on is stale, which is at once but after a change of a class list, a law or the rules. */
export async function whenFresh<T>(deps: Deps, look: () => Promise<T>, round = 1): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof StaleProjections) || round === MOST_ROUNDS) throw error;
    // One after the other: a school's documents all at once would be a lot of memory.
    for (const id of error.classIds) await renewClass(deps, id);
    for (const sheet of error.sheets) await renewTicks(deps, sheet);
  }
  return whenFresh(deps, look, round + 1);
}
