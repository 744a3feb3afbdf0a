/** From when only the office above takes an accepted unit back (H31, decision 43): worked out, whether anybody pressed or not. */
import { isAccepted, isFinal, type RecordState } from './record-states.js';

export interface AcceptedUnit {
  readonly state: RecordState;
  /** Instant of the acceptance; null before it. */
  readonly acceptedAt: string | null;
}

/**
 * `groupEnds`: the instant at which the lawful day of the pupil's group ends (30/6, 24:00; second group 15/8, 24:00).
 * What was accepted later is final with its acceptance; what was finalised, with that.
 */
export function isFinalForRecalls({ state, acceptedAt }: AcceptedUnit, groupEnds: string, now: string): boolean {
  if (isFinal(state)) return true;
  if (!isAccepted(state) || acceptedAt === null) return false;
  return now >= (acceptedAt > groupEnds ? acceptedAt : groupEnds);
}

/** Accepted, its day gone by, and the principal has not finalised it: the missing act is shown as overdue. */
export const isFinalisingOverdue = (unit: AcceptedUnit, groupEnds: string, now: string): boolean =>
  !isFinal(unit.state) && isFinalForRecalls(unit, groupEnds, now);
