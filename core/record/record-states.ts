/**
 * Where an issued unit stands between its homeroom teacher and its recall, how it moves, and what can be said of it there
 * (domain 7.2; decisions 11, 13, 14, 21, 36, 43); who may move it stands in core/rights, what the office above answers in no
 * one's. Two tables: the server enforces them, screens only ask them. That a unit was replaced is no state of its own: the
 * recalled one names the one that was sealed in its place (core/record/validity.ts).
 */
/** Signatures a record carries, in the only order they can be put on. */
export const SLOTS = ['homeroom', 'principal', 'seal'] as const;
export type Slot = (typeof SLOTS)[number];

export const RECORD_STATES = [
  'entering',
  'homeroom-signed',
  'approved',
  'sealed',
  // With the office above, or on the way there; what it refused for its package waits to be sealed and reported anew.
  'submitted',
  'refused',
  'accepted',
  'finalising',
  'finalised',
  // Valid and frozen: the same before finalising and after it.
  'recall-asked',
  'final-recall-asked',
  'recalled',
] as const;
export type RecordState = (typeof RECORD_STATES)[number];

export const RECORD_ACTS = [
  'sign-subject',
  'decide-promotion',
  'sign-homeroom',
  'approve',
  'return',
  'seal',
  'seal-again',
  'submit',
  'finalise',
  'recall',
  'withdraw-recall',
] as const;
export type RecordAct = (typeof RECORD_ACTS)[number];

/** What the office above answers, by machine or by hand. */
export const OFFICE_ACTS = [
  'accept',
  'refuse',
  'confirm-final',
  'refuse-final',
  'agree-recall',
  'refuse-recall',
] as const;
export type OfficeAct = (typeof OFFICE_ACTS)[number];
export type UnitAct = RecordAct | OfficeAct;

export interface Transition {
  readonly from: RecordState;
  readonly act: UnitAct;
  readonly to: RecordState;
  /** Signatures end, and the way is gone again. */
  readonly back?: true;
}

/** Every move there is; what is not here is refused. */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'entering', act: 'sign-subject', to: 'entering' },
  // TT27 article 11.1c; decided again as long as nobody has signed what was decided.
  { from: 'entering', act: 'decide-promotion', to: 'entering' },
  { from: 'entering', act: 'sign-homeroom', to: 'homeroom-signed' },
  { from: 'homeroom-signed', act: 'approve', to: 'approved' },
  { from: 'homeroom-signed', act: 'return', to: 'entering', back: true },
  { from: 'approved', act: 'return', to: 'entering', back: true },
  { from: 'approved', act: 'seal', to: 'sealed' },
  // The same content under another certificate of the school (decision 37).
  { from: 'sealed', act: 'seal-again', to: 'sealed' },
  { from: 'sealed', act: 'submit', to: 'submitted' },
  { from: 'submitted', act: 'accept', to: 'accepted' },
  // A fault of package or certificate: to be sealed again, or signed into another package; never back to the teachers.
  { from: 'submitted', act: 'refuse', to: 'refused' },
  { from: 'refused', act: 'seal-again', to: 'sealed' },
  { from: 'refused', act: 'submit', to: 'submitted' },
  { from: 'accepted', act: 'finalise', to: 'finalising' },
  { from: 'finalising', act: 'confirm-final', to: 'finalised' },
  { from: 'finalising', act: 'refuse-final', to: 'accepted' },
  // What the office has not accepted the school takes back by itself.
  { from: 'sealed', act: 'recall', to: 'recalled' },
  { from: 'refused', act: 'recall', to: 'recalled' },
  { from: 'accepted', act: 'recall', to: 'recall-asked' },
  { from: 'recall-asked', act: 'agree-recall', to: 'recalled' },
  { from: 'recall-asked', act: 'refuse-recall', to: 'accepted' },
  // Asked by mistake, and not decided yet.
  { from: 'recall-asked', act: 'withdraw-recall', to: 'accepted' },
  { from: 'finalised', act: 'recall', to: 'final-recall-asked' },
  { from: 'final-recall-asked', act: 'agree-recall', to: 'recalled' },
  { from: 'final-recall-asked', act: 'refuse-recall', to: 'finalised' },
  { from: 'final-recall-asked', act: 'withdraw-recall', to: 'finalised' },
];

/** What can be said of a unit in a state. */
interface StateFacts {
  /** Signatures it carries. */
  readonly signed: readonly Slot[];
  /** Values change freely (decision 14). */
  readonly open: boolean;
  /** The school has released it, and has not taken it back. */
  readonly released: boolean;
  /** It counts for whoever asks by its code. */
  readonly inForce: boolean;
  /** The office above has it. */
  readonly accepted: boolean;
  /** Finalised: the school cannot take it back by itself any more. */
  readonly final: boolean;
  readonly recalled: boolean;
}

const UNRELEASED = { released: false, inForce: false, accepted: false, final: false, recalled: false } as const;
const RELEASED: StateFacts = { ...UNRELEASED, signed: SLOTS, open: false, released: true, inForce: true };
const FACTS: Readonly<Record<RecordState, StateFacts>> = {
  entering: { ...UNRELEASED, signed: [], open: true },
  'homeroom-signed': { ...UNRELEASED, signed: ['homeroom'], open: false },
  approved: { ...UNRELEASED, signed: ['homeroom', 'principal'], open: false },
  sealed: RELEASED,
  submitted: RELEASED,
  refused: RELEASED,
  accepted: { ...RELEASED, accepted: true },
  finalising: { ...RELEASED, accepted: true },
  finalised: { ...RELEASED, accepted: true, final: true },
  'recall-asked': { ...RELEASED, accepted: true },
  'final-recall-asked': { ...RELEASED, accepted: true, final: true },
  recalled: { ...UNRELEASED, signed: SLOTS, open: false, recalled: true },
};

/** Where a unit begins, and where a pupil is whom nobody has signed for. */
export const FIRST_STATE: RecordState = 'entering';
export const stateOf = (unit: { readonly state: RecordState } | null | undefined): RecordState =>
  unit?.state ?? FIRST_STATE;

/** Values change freely until the homeroom teacher has signed that pupil (decision 14). */
export const mayChangeValues = (state: RecordState): boolean => FACTS[state].open;
/** Signed by the homeroom teacher at least, and not taken back: of a record’s units at most one is. */
export const isSigned = (state: RecordState): boolean => !FACTS[state].open && !FACTS[state].recalled;
/** Signatures a unit carries, in their order. */
export const slotsOn = (state: RecordState): readonly Slot[] => FACTS[state].signed;
export const carries = (state: RecordState, slot: Slot): boolean => FACTS[state].signed.includes(slot);
/** Released by the school's seal, and not taken back since. */
export const isReleased = (state: RecordState): boolean => FACTS[state].released;
export const isInForce = (state: RecordState): boolean => FACTS[state].inForce;
/** The office above has accepted it: what becomes of it is the office's to answer. */
export const isAccepted = (state: RecordState): boolean => FACTS[state].accepted;
export const isFinal = (state: RecordState): boolean => FACTS[state].final;
export const isRecalled = (state: RecordState): boolean => FACTS[state].recalled;

/** The states something holds in, for a statement's parameters. */
export const statesWhere = (holds: (state: RecordState) => boolean): readonly RecordState[] =>
  RECORD_STATES.filter(holds);

/** Where an act leads from a state; null where it is not possible there. */
export const moveOf = (from: RecordState, act: UnitAct): Transition | null =>
  TRANSITIONS.find((move) => move.from === from && move.act === act) ?? null;

/** Whether an act is possible in a state, whoever does it. */
export const allows = (state: RecordState, act: UnitAct): boolean => moveOf(state, act) !== null;

/** Acts possible in a state: what comes next. */
export const actsFrom = (state: RecordState): readonly UnitAct[] =>
  TRANSITIONS.filter(({ from }) => from === state).map(({ act }) => act);

/** Whether no way onwards leads to an act any more: it was done, or passed over; only a return could bring it again. */
export function isPast(state: RecordState, act: UnitAct): boolean {
  const ahead = new Set([state]);
  // A set grows while it is gone through.
  for (const at of ahead) for (const { from, to, back } of TRANSITIONS) if (from === at && !back) ahead.add(to);
  return ![...ahead].some((at) => allows(at, act));
}

/** Whether the office refused it for its package or certificate: to be sealed again, or packed anew. */
export const isSentBack = (state: RecordState): boolean =>
  TRANSITIONS.some(({ act, to }) => act === 'refuse' && to === state);

/** Whether the office above is asked something of it and has not answered: nothing else can be done meanwhile. */
export const waitsForOffice = (state: RecordState): boolean => OFFICE_ACTS.some((act) => allows(state, act));

/** The act that puts a slot's signature on. */
export const ACT_OF_SLOT: Readonly<Record<Slot, RecordAct>> = {
  homeroom: 'sign-homeroom',
  principal: 'approve',
  seal: 'seal',
};
