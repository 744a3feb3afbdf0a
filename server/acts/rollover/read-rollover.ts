import type { Rollover } from '../../../core/contract/rollover.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { whenFresh } from '../progress/stale.js';
import { showRollover } from './parts/show-rollover.js';

export interface RolloverInput {
  readonly caller: Caller;
  /** The year that ends. */
  readonly year: string;
}

const see = look({ act: 'read-rollover', run: (at, { year }: RolloverInput) => showRollover(at, year) });

/** Where the pupils of a year go in the next. Refuses with not-found. */
export const readRollover = (deps: Deps, input: RolloverInput): Promise<Rollover> =>
  whenFresh(deps, () => see(deps, input));
