import { isActOf, recordActors, refuseSlot } from '../../../../core/rights/record-policy.js';
import { ACT_OF_SLOT, type Slot, TRANSITIONS } from '../../../../core/record/record-states.js';
import { Refused } from '../../../ground/refused.js';
import type { BeforeClass } from './before-class.js';

/** Refuses, with not-allowed or no-delegation, whose part a slot is not in any state of a record. */
export function requireSlot(who: BeforeClass, slot: Slot): void {
  const act = ACT_OF_SLOT[slot];
  if (isActOf(recordActors(who), act)) return;
  const { from } = TRANSITIONS.find((move) => move.act === act)!;
  throw new Refused(refuseSlot(who, from, slot)!);
}
