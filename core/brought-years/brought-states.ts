/** Where a year that was brought in stands: entered by one person, then confirmed by another or dropped, once. */
import type { StatesTable } from '../codes/states.js';

/** What was held in the hand: paper with its scan, or a file with its signatures. */
export const BROUGHT_KINDS = ['paper', 'signed'] as const;
export type BroughtKind = (typeof BROUGHT_KINDS)[number];

export const BROUGHT_STATES = ['waiting', 'confirmed', 'dropped'] as const;
export type BroughtState = (typeof BROUGHT_STATES)[number];

export const BROUGHT_MOVES = {
  states: BROUGHT_STATES,
  first: 'waiting',
  moves: [
    { from: 'waiting', act: 'confirm', to: 'confirmed' },
    { from: 'waiting', act: 'drop', to: 'dropped' },
  ],
} as const satisfies StatesTable;

/** Of a file its signatures were found right: it speaks for itself, and nobody has to look a second time. */
export const SPEAKS_FOR_ITSELF = 'valid';

/** By the verdict on its file, if it has signatures, and what was decided of it. */
export function broughtState(verdict: string | null, decision: { readonly accepted: boolean } | null): BroughtState {
  if (decision !== null) return decision.accepted ? 'confirmed' : 'dropped';
  return verdict === SPEAKS_FOR_ITSELF ? 'confirmed' : 'waiting';
}
