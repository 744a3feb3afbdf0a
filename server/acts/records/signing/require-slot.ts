import { refuseActor } from '../../../../core/rights/record-policy.js';
import { ACT_OF_SLOT, type Slot } from '../../../../core/record/record-states.js';
import { Refused } from '../../../ground/refused.js';
import type { BeforeClass } from './before-class.js';

/** Refuses, with not-allowed or no-delegation, whose part a slot is not in any state of a record. */
export function requireSlot(who: BeforeClass, slot: Slot): void {
  const no = refuseActor(who, ACT_OF_SLOT[slot]);
  if (no) throw new Refused(no);
}
