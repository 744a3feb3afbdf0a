import type { Hat } from '../../core/rights/actor.js';
import { allow, type Place } from '../../core/rights/allow.js';
import type { ActName } from '../../core/rights/rights.js';
import type { Caller } from './caller.js';
import type { Reading } from './deps.js';
import { loadActor } from './load-actor.js';

/**
 * The hat that lets somebody do an act here at this moment, for the event of one that is not on the runner; null where none
 * does. One statement.
 */
export const hatNow = async (
  at: Reading,
  caller: Pick<Caller, 'userId'>,
  act: ActName,
  place: Place = {},
): Promise<Hat | null> => allow(await loadActor(at, caller), act, place).permit?.hat ?? null;
