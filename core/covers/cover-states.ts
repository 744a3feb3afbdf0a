/**
 * Where a pupil's cover of a year stands (bìa; domain 7.1) and how it moves; who may move it stands in core/rights. A cover
 * that was signed is never changed: reopened, it begins anew as the next version, and the one before stays as it was signed.
 */
import { moveIn, type Move, type StatesTable } from '../codes/states.js';

/** Nháp; chờ ký; hiệu trưởng đã ký, chờ đóng dấu; đã ký chốt bìa. */
export const COVER_STATES = ['draft', 'confirmed', 'signed', 'settled'] as const;
export type CoverState = (typeof COVER_STATES)[number];

/** Also names of acts in the table of rights. */
export const COVER_ACTS = ['confirm-cover', 'sign-cover', 'seal-cover', 'reopen-cover'] as const;
export type CoverAct = (typeof COVER_ACTS)[number];

export const COVERS: StatesTable<CoverState, CoverAct> = {
  states: COVER_STATES,
  first: 'draft',
  moves: [
    { from: 'draft', act: 'confirm-cover', to: 'confirmed' },
    // Again, where the pupil's facts have changed since.
    { from: 'confirmed', act: 'confirm-cover', to: 'confirmed' },
    { from: 'confirmed', act: 'sign-cover', to: 'signed' },
    { from: 'confirmed', act: 'reopen-cover', to: 'draft', back: true },
    { from: 'signed', act: 'seal-cover', to: 'settled' },
    { from: 'signed', act: 'reopen-cover', to: 'draft', back: true },
    { from: 'settled', act: 'reopen-cover', to: 'draft', back: true },
  ],
};

/** Signatures on a cover, in the only order they can be put on. */
export const COVER_SLOTS = ['principal', 'seal'] as const;
export type CoverSlot = (typeof COVER_SLOTS)[number];
export const ACT_OF_COVER_SLOT = { principal: 'sign-cover', seal: 'seal-cover' } as const satisfies Record<
  CoverSlot,
  CoverAct
>;

const SIGNED: Readonly<Record<CoverState, readonly CoverSlot[]>> = {
  draft: [],
  confirmed: [],
  signed: ['principal'],
  settled: COVER_SLOTS,
};

export const coverMove = (from: CoverState, act: CoverAct): Move<CoverState, CoverAct> | null =>
  moveIn(COVERS, from, act);
/** Where a pupil is whose cover nobody has begun. */
export const FIRST_COVER_STATE = COVERS.first;
/** Somebody has signed it: its facts stand as they were signed, whatever the sheets say now. */
export const isCoverSigned = (state: CoverState): boolean => SIGNED[state].length > 0;
/** Ký chốt bìa is done: signed by the principal and sealed. */
export const isCoverSettled = (state: CoverState): boolean => SIGNED[state].length === COVER_SLOTS.length;
/** The homeroom teacher has confirmed it, and nobody has signed it yet. */
export const waitsForSigning = (state: CoverState): boolean => coverMove(state, 'sign-cover') !== null;
