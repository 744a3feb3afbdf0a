import { mayPrintClass } from '../../../../core/rights/print-policy.js';
import type { Actor } from '../../../../core/rights/actor.js';
import { maySeeClass } from '../../../../core/rights/sheet-policy.js';
import type { Caller } from '../../../runner/caller.js';
import type { Deps } from '../../../runner/deps.js';
import { loadActor } from '../../../runner/load-actor.js';
import { refuse } from '../../../ground/refused.js';

/** Refuses with not-found whoever may not see the class, with not-allowed whoever may not print it. One statement. */
export async function requirePrinting(
  deps: Pick<Deps, 'db' | 'clock'>,
  caller: Caller,
  classId: string,
): Promise<Actor> {
  const actor = await loadActor(deps, caller);
  if (!maySeeClass(actor, classId)) throw refuse('not-found');
  if (!mayPrintClass(actor, classId)) throw refuse('not-allowed');
  return actor;
}
