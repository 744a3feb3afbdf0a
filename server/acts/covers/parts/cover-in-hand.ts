import type { Cover } from '../../../../core/covers/cover.js';
import { changedFacts } from '../../../../core/covers/cover.js';
import type { CoverSlot } from '../../../../core/covers/cover-states.js';
import type { CoverNow } from './class-covers.js';

/**
 * The cover a slot's signature is put on: for the principal what the homeroom teacher confirmed, as long as the child's facts are
 * still that; for the seal what the principal signed. Null where there is none.
 */
export function coverInHand({ signatures, facts, code, number, now }: CoverNow, slot: CoverSlot): Cover | null {
  const first = signatures.find((one) => one.slot === 'principal');
  if (slot === 'seal') return first?.document ?? null;
  if (facts === null || code === null || changedFacts(facts.pupil, now.pupil).length > 0) return null;
  return { ...facts, code, number };
}
