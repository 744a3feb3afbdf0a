/**
 * Where a year record stands between its homeroom teacher and its release, and how it moves (domain 7.2; decisions 11, 13,
 * 14); who may move it stands in core/rights. What comes after the seal (submitted, finalised, recalled) is added here as
 * further states.
 */
/** Signatures a record carries, in the only order they can be put on. */
export const SLOTS = ['homeroom', 'principal', 'seal'] as const;
export type Slot = (typeof SLOTS)[number];

export const RECORD_STATES = ['entering', 'homeroom-signed', 'approved', 'sealed'] as const;
export type RecordState = (typeof RECORD_STATES)[number];

export const RECORD_ACTS = ['sign-subject', 'decide-promotion', 'sign-homeroom', 'approve', 'return', 'seal'] as const;
export type RecordAct = (typeof RECORD_ACTS)[number];

export interface Transition {
  readonly from: RecordState;
  readonly act: RecordAct;
  readonly to: RecordState;
}

/** Every move there is; what is not here is refused. */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'entering', act: 'sign-subject', to: 'entering' },
  // TT27 article 11.1c; decided again as long as nobody has signed what was decided.
  { from: 'entering', act: 'decide-promotion', to: 'entering' },
  { from: 'entering', act: 'sign-homeroom', to: 'homeroom-signed' },
  { from: 'homeroom-signed', act: 'approve', to: 'approved' },
  { from: 'homeroom-signed', act: 'return', to: 'entering' },
  { from: 'approved', act: 'return', to: 'entering' },
  { from: 'approved', act: 'seal', to: 'sealed' },
];

/** Where an act leads from a state; null where it is not possible there. */
export const moveOf = (from: RecordState, act: RecordAct): Transition | null =>
  TRANSITIONS.find((move) => move.from === from && move.act === act) ?? null;

/** Values change freely until the homeroom teacher has signed that pupil (decision 14). */
export const mayChangeValues = (state: RecordState): boolean => state === 'entering';

/** The act that puts a slot's signature on. */
export const ACT_OF_SLOT: Readonly<Record<Slot, RecordAct>> = {
  homeroom: 'sign-homeroom',
  principal: 'approve',
  seal: 'seal',
};
