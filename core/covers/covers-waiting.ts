import { type CoverAct, coverMove, type CoverState, waitsForSigning } from './cover-states.js';

/** How many covers an act waits for. What is confirmed already may be confirmed again, and waits for nobody's word. */
export const coversWaiting = (
  act: CoverAct,
  counts: readonly { readonly state: CoverState; readonly n: number }[],
): number =>
  counts
    .filter(({ state }) => coverMove(state, act) !== null && !(act === 'confirm-cover' && waitsForSigning(state)))
    .reduce((sum, { n }) => sum + n, 0);
