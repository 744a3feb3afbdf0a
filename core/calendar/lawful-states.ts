/** Where a document that moves a lawful date stands: entered by one person, then confirmed or dropped, once. */
import type { StatesTable } from '../codes/states.js';

export const LAWFUL_STATES = ['waiting', 'confirmed', 'dropped'] as const;
export type LawfulState = (typeof LAWFUL_STATES)[number];

export const LAWFUL_MOVES = {
  states: LAWFUL_STATES,
  first: 'waiting',
  moves: [
    { from: 'waiting', act: 'confirm', to: 'confirmed' },
    { from: 'waiting', act: 'drop', to: 'dropped' },
  ],
} as const satisfies StatesTable;

/** By what was decided of it; null while nothing was. */
export const lawfulState = (decision: { readonly accepted: boolean } | null): LawfulState =>
  decision === null ? 'waiting' : decision.accepted ? 'confirmed' : 'dropped';
