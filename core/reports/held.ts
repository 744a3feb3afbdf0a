/** What the portal holds of the school's units against what the school says: found after one of the two came back older. */
import type { UNIT_STATES } from '../wire/units.js';
import {
  isAccepted,
  isFinal,
  isRecalled,
  isReleased,
  type RecordState,
  waitsForOffice,
} from '../record/record-states.js';

export type HeldState = (typeof UNIT_STATES)[number];

/**
 * The portal came back older: `portal-lost` has nothing of what it accepted, `portal-not-final` not its chốt, `portal-not-recalled`
 * not its recall; what was sent is sent again under its own id, which is done once. The school came back older: `school-behind` has
 * not reported, `school-not-final` not finalised, `school-not-recalled` not recalled, and does it again, which is answered as it
 * was. `other-document`: one code says two things, which nothing but people settles.
 */
export const DIFFERENCES = [
  'portal-lost',
  'portal-not-final',
  'portal-not-recalled',
  'school-behind',
  'school-not-final',
  'school-not-recalled',
  'other-document',
] as const;
export type Difference = (typeof DIFFERENCES)[number];

export interface OwnUnit {
  readonly state: RecordState;
  /** SHA-256, Base64. */
  readonly digest: string | null;
  /** The office accepted it once. */
  readonly wasAccepted: boolean;
}

/** Null where both say the same, or an answer is under way that will tell. */
export function differenceOf(own: OwnUnit, held: HeldState, heldDigest: string): Difference | null {
  const { state, digest, wasAccepted } = own;
  if (held === 'KHONG_CO') return isAccepted(state) || (isRecalled(state) && wasAccepted) ? 'portal-lost' : null;
  if (digest !== null && digest !== heldDigest) return 'other-document';
  if (isRecalled(state)) return held === 'DA_THU_HOI' ? null : 'portal-not-recalled';
  if (waitsForOffice(state) || !isReleased(state)) return null;
  if (held === 'DA_THU_HOI') return 'school-not-recalled';
  if (!isAccepted(state)) return 'school-behind';
  if (isFinal(state)) return held === 'DA_CHOT' ? null : 'portal-not-final';
  return held === 'DA_CHOT' ? 'school-not-final' : null;
}
