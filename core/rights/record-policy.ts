/** Who may move a year record (house.md section 6; decisions 13, 18, 19). One person may be several actors. */
import type { SubjectCode } from '../fields/subjects.js';
import { type Refusal, refusal } from '../codes/refusal.js';
import {
  ACT_OF_SLOT,
  isPast,
  moveOf,
  type RecordAct,
  type RecordActor,
  type RecordState,
  type Slot,
  TRANSITIONS,
} from '../record/record-states.js';
import type { Hat } from '../codes/hats.js';

/** Somebody before the records of one class, on one day. */
export interface BeforeRecords {
  readonly hats: readonly Hat[];
  /** Answers for the class as its homeroom teacher. */
  readonly homeroom: boolean;
  /** Subjects of the class she answers for: of several who enter one, exactly one signs (decision 2). */
  readonly subjects: readonly SubjectCode[];
  /** A written delegation to her is in force that day. */
  readonly delegated: boolean;
}

/** The actors somebody is here. A delegation makes a leader of a vice principal and of nobody else. */
export function recordActors({ hats, homeroom, subjects, delegated }: BeforeRecords): ReadonlySet<RecordActor> {
  const actors = new Set<RecordActor>();
  if (subjects.length > 0) actors.add('subject-teacher');
  if (homeroom) actors.add('homeroom');
  if (hats.includes('principal')) actors.add('principal');
  if (hats.includes('clerk')) actors.add('clerk');
  if (delegated && hats.includes('vice-principal')) actors.add('delegate');
  return actors;
}

/** Whether an act is somebody's at all, whatever state a record is in. */
export const isActOf = (actors: ReadonlySet<RecordActor>, act: RecordAct): boolean =>
  TRANSITIONS.some((move) => move.act === act && move.by.some((one) => actors.has(one)));

/** Why an act is not somebody's in any state, or null. */
export function refuseActor(who: BeforeRecords, act: RecordAct): Refusal | null {
  if (isActOf(recordActors(who), act)) return null;
  return refusal(lacksDelegation(who, act) ? 'no-delegation' : 'not-allowed');
}

/**
 * Why somebody may not do something to a record in a state, or null. Whose act it is comes first: who has no part in it
 * learns nothing of the state.
 */
export function refuseRecordAct(who: BeforeRecords, state: RecordState, act: RecordAct): Refusal | null {
  const actors = recordActors(who);
  if (moveOf(state, act)?.by.some((one) => actors.has(one))) return null;
  return refuseActor(who, act) ?? refusal(isPast(state, act) ? 'record-moved-on' : 'record-too-early', { state });
}

/** What somebody may do to records, in the order of their states. */
export const actsOf = (who: BeforeRecords): readonly Exclude<RecordAct, 'sign-subject'>[] =>
  (['decide-promotion', 'sign-homeroom', 'approve', 'return', 'seal', 'seal-again'] as const).filter((act) =>
    isActOf(recordActors(who), act),
  );

export const refuseSlot = (who: BeforeRecords, state: RecordState, slot: Slot): Refusal | null =>
  refuseRecordAct(who, state, ACT_OF_SLOT[slot]);

/** A vice principal before a leader's act: what she lacks has a name. */
const lacksDelegation = ({ hats }: BeforeRecords, act: RecordAct): boolean =>
  hats.includes('vice-principal') && TRANSITIONS.some((move) => move.act === act && move.by.includes('delegate'));
