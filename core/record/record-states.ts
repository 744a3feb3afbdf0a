/**
 * Where an issued unit stands between its homeroom teacher and its release, how it moves, and what can be said of it there
 * (domain 7.2; decisions 11, 13, 14, 36); who may move it stands in core/rights. Two tables: the server enforces them,
 * screens only ask them. What comes after the seal (submitted, finalised, recalled) is added here as further states; they
 * need not lie on a line.
 */
/** Signatures a record carries, in the only order they can be put on. */
export const SLOTS = ['homeroom', 'principal', 'seal'] as const;
export type Slot = (typeof SLOTS)[number];

export const RECORD_STATES = ['entering', 'homeroom-signed', 'approved', 'sealed'] as const;
export type RecordState = (typeof RECORD_STATES)[number];

export const RECORD_ACTS = [
  'sign-subject',
  'decide-promotion',
  'sign-homeroom',
  'approve',
  'return',
  'seal',
  'seal-again',
] as const;
export type RecordAct = (typeof RECORD_ACTS)[number];

export interface Transition {
  readonly from: RecordState;
  readonly act: RecordAct;
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
  /** Finalised: the school cannot take it back by itself any more. */
  readonly final: boolean;
  readonly recalled: boolean;
}

const UNRELEASED = { released: false, inForce: false, final: false, recalled: false } as const;
const FACTS: Readonly<Record<RecordState, StateFacts>> = {
  entering: { ...UNRELEASED, signed: [], open: true },
  'homeroom-signed': { ...UNRELEASED, signed: ['homeroom'], open: false },
  approved: { ...UNRELEASED, signed: ['homeroom', 'principal'], open: false },
  sealed: { signed: SLOTS, open: false, released: true, inForce: true, final: false, recalled: false },
};

/** Where a unit begins, and where a pupil is whom nobody has signed for. */
export const FIRST_STATE: RecordState = 'entering';
export const stateOf = (unit: { readonly state: RecordState } | null | undefined): RecordState =>
  unit?.state ?? FIRST_STATE;

/** Values change freely until the homeroom teacher has signed that pupil (decision 14). */
export const mayChangeValues = (state: RecordState): boolean => FACTS[state].open;
/** Signatures a unit carries, in their order. */
export const slotsOn = (state: RecordState): readonly Slot[] => FACTS[state].signed;
export const carries = (state: RecordState, slot: Slot): boolean => FACTS[state].signed.includes(slot);
/** Released by the school's seal, and not taken back since. */
export const isReleased = (state: RecordState): boolean => FACTS[state].released;
export const isInForce = (state: RecordState): boolean => FACTS[state].inForce;
export const isFinal = (state: RecordState): boolean => FACTS[state].final;
export const isRecalled = (state: RecordState): boolean => FACTS[state].recalled;

/** The states something holds in, for a statement's parameters. */
export const statesWhere = (holds: (state: RecordState) => boolean): readonly RecordState[] =>
  RECORD_STATES.filter(holds);

/** Where an act leads from a state; null where it is not possible there. */
export const moveOf = (from: RecordState, act: RecordAct): Transition | null =>
  TRANSITIONS.find((move) => move.from === from && move.act === act) ?? null;

/** Whether an act is possible in a state, whoever does it. */
export const allows = (state: RecordState, act: RecordAct): boolean => moveOf(state, act) !== null;

/** Acts possible in a state: what comes next. */
export const actsFrom = (state: RecordState): readonly RecordAct[] =>
  TRANSITIONS.filter(({ from }) => from === state).map(({ act }) => act);

/** Whether no way onwards leads to an act any more: it was done, or passed over; only a return could bring it again. */
export function isPast(state: RecordState, act: RecordAct): boolean {
  const ahead = new Set([state]);
  // A set grows while it is gone through.
  for (const at of ahead) for (const { from, to, back } of TRANSITIONS) if (from === at && !back) ahead.add(to);
  return ![...ahead].some((at) => allows(at, act));
}

/** The act that puts a slot's signature on. */
export const ACT_OF_SLOT: Readonly<Record<Slot, RecordAct>> = {
  homeroom: 'sign-homeroom',
  principal: 'approve',
  seal: 'seal',
};
