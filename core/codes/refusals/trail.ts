import type { Declared } from '../declared.js';

/** Of records that are held back, and of letting them go. */
export const TRAIL_REFUSALS = {
  'record-held': [],
  'hold-own-word': [],
  'hold-not-asked': [],
  'hold-released': [],
} as const satisfies Declared;
