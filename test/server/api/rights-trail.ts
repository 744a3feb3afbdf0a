/** The lines of the rights table that are about the trail and records held back, and what is sent. */
import type { TRAIL_ENDPOINTS } from '../../../core/contract/trail.js';

export const TRAIL_RIGHTS: Readonly<Record<keyof typeof TRAIL_ENDPOINTS, readonly number[]>> = {
  //                anon subj home other princ vice clerk admin insp
  trail: [401, 403, 403, 403, 200, 403, 403, 200, 200],
  trailFile: [401, 403, 403, 403, 200, 403, 403, 200, 200],
  trailState: [401, 403, 403, 403, 200, 403, 403, 200, 200],
  holds: [401, 403, 403, 403, 200, 403, 403, 200, 200],
  releaseHold: [401, 403, 403, 403, 404, 403, 403, 404, 403],
};
export const TRAIL_BODIES = { releaseHold: () => ({ word: 'agree' }) };
