import type { Declared } from '../declared.js';

/** Of records that are held back, and of letting them go. */
export const TRAIL_REFUSALS = {
  'record-held': [],
  'hold-own-word': [],
  'hold-not-asked': [],
  'hold-released': [],
  /** The minutes' days are in the wrong order, or to come. */
  'self-check-days': [],
} as const satisfies Declared;
