/** Who may move a year record (house.md section 6; decisions 13, 18, 19): the table's right first, then the state's word. */
import type { SubjectCode } from '../fields/subjects.js';
import { type Refusal, refusal } from '../codes/refusal.js';
import { ACT_OF_SLOT, isPast, moveOf, type RecordAct, type RecordState, type Slot } from '../record/record-states.js';
import type { Hat } from '../codes/hats.js';
import type { ActName } from './rights.js';
import { allowShown, canAmong, type Asker, type Permit, type Verdict } from './allow.js';

/** Somebody before the records of one class, which is shown to her, on one day. */
export interface BeforeRecords {
  readonly hats: readonly Hat[];
  /** Answers for the class as its homeroom teacher. */
  readonly homeroom: boolean;
  /** Subjects of the class she answers for: of several who enter one, exactly one signs (decision 2). */
  readonly subjects: readonly SubjectCode[];
  /** A written delegation to her is in force that day. */
  readonly delegated: boolean;
}

const HERE = 'here';

const askerOf = ({ hats, homeroom, subjects, delegated }: BeforeRecords): Asker => ({
  userId: '',
  hats,
  duties: [
    ...(homeroom ? [{ classId: HERE, kind: 'homeroom' } as const] : []),
    ...subjects.map((subject) => ({ classId: HERE, kind: 'subject', subject }) as const),
  ],
  delegated,
});

/** Whether an act is somebody's at all, whatever state a record is in, and in which of her hats. */
export const recordPermit = <A extends RecordAct>(who: BeforeRecords, act: A): Verdict<A> =>
  allowShown(askerOf(who), act, { classId: HERE });

/** Why an act is not somebody's in any state, or null. */
export const refuseActor = (who: BeforeRecords, act: RecordAct): Refusal | null => recordPermit(who, act).refused;

export const isActOf = (who: BeforeRecords, act: RecordAct): boolean => recordPermit(who, act).permit !== null;

/**
 * Why somebody may not do something to a record in a state, or null. Whose act it is comes first: who has no part in it
 * learns nothing of the state.
 */
export function refuseRecordAct(who: BeforeRecords, state: RecordState, act: RecordAct): Refusal | null {
  const refused = refuseActor(who, act);
  if (refused) return refused;
  if (moveOf(state, act)) return null;
  return refusal(isPast(state, act) ? 'record-moved-on' : 'record-too-early', { state });
}

/** What somebody may do to records, in the order of their states. */
export const actsOf = (who: BeforeRecords): readonly (typeof IN_CLASS)[number][] =>
  IN_CLASS.filter((act) => isActOf(who, act));

/** What is done class by class; lists are another's affair, reports the school's. */
const IN_CLASS = ['decide-promotion', 'sign-homeroom', 'approve', 'return', 'seal', 'seal-again'] as const;

const ON_RECORDS = [
  'keep-awards',
  'sign-subject',
  'decide-promotion',
  'sign-homeroom',
  'approve',
  'return',
  'waive-number',
  'seal',
  'seal-again',
  'look-at-print',
  'print-class',
  'seal-prints',
  'sign-transaction',
] as const;

/** What somebody may do in the class whose records are shown to her; with a record's state, what that lets pass. */
export const canOnRecords = (who: BeforeRecords, state: RecordState | null = null): ActName[] =>
  canAmong(askerOf(who), ON_RECORDS, { classId: HERE }, state);

export const refuseSlot = (who: BeforeRecords, state: RecordState, slot: Slot): Refusal | null =>
  refuseRecordAct(who, state, ACT_OF_SLOT[slot]);

/** The hat an act on records is done in: the one that lets her. Throws RangeError for an act that is not hers. */
export function hatFor(who: BeforeRecords, act: RecordAct): Permit['hat'] {
  const { permit } = recordPermit(who, act);
  if (!permit) throw new RangeError(`${act} is none of hers`);
  return permit.hat;
}
