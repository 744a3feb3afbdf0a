import type { Destination } from '../../../../core/rollover/proposal.js';
import type { AssessmentMode } from '../../../../core/sheet/context.js';

/** Where a pupil was put, as it is kept: what her time in the new class was made with. */
export type PlacedDestination =
  | (Extract<Destination, { kind: 'class' }> & { readonly classId: string; readonly mode: AssessmentMode })
  | Exclude<Destination, { kind: 'class' }>;
