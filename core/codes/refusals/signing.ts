import type { Declared } from '../declared.js';

/** Of signing, approving, sealing and checking. */
export const SIGNING_REFUSALS = {
  'values-changed': ['changed'],
  'record-unwritable': ['pupil', 'path'],
} as const satisfies Declared;
