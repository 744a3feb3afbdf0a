/** How far pupils are on the way to the seal, counted: of a class, or of one grade of it. */
import type { PupilId } from '../sheet/values.js';
import { isUndecided, type Progress } from './progress.js';
import type { PromotionDecision } from './promotion.js';
import { carries, isReleased, type RecordState } from './record-states.js';

export interface StepFacts {
  /** What was kept of the sheet the record is made of, and of the profile. */
  readonly yearEnd: Progress['pupils'];
  readonly profile: Progress['pupils'];
  /** Records whose values are closed. */
  readonly closed: ReadonlyMap<PupilId, RecordState>;
  /** The year has its subject teachers sign. */
  readonly asksSubjects: boolean;
  readonly decisions: ReadonlyMap<PupilId, PromotionDecision>;
}

export interface Steps {
  readonly entered: number;
  readonly subjectsSigned: number;
  readonly homeroomSigned: number;
  readonly approved: number;
  readonly sealed: number;
  readonly undecided: number;
}

/** A record that has come to a later state counts at every step before. */
export function countSteps(pupils: readonly { readonly id: PupilId }[], facts: StepFacts): Steps {
  const counts = { entered: 0, subjectsSigned: 0, homeroomSigned: 0, approved: 0, sealed: 0, undecided: 0 };
  // One round over a school's pupils: this is what its overview is made of.
  for (const { id } of pupils) {
    const line = facts.yearEnd[id];
    const reached = facts.closed.get(id);
    if (reached === undefined) {
      if (line?.entered && facts.profile[id]?.entered) {
        counts.entered += 1;
        if (!facts.asksSubjects || !line.unsigned) counts.subjectsSigned += 1;
      }
      if (isUndecided(line, facts.decisions.get(id) ?? null)) counts.undecided += 1;
    } else {
      counts.entered += 1;
      counts.subjectsSigned += 1;
      if (carries(reached, 'homeroom')) counts.homeroomSigned += 1;
      if (carries(reached, 'principal')) counts.approved += 1;
      if (isReleased(reached)) counts.sealed += 1;
    }
  }
  return counts;
}
