import type { Declared } from '../declared.js';

/** Of copies on paper. */
export const COPY_REFUSALS = {
  'copy-not-final': [],
  'copy-number-taken': [],
} as const satisfies Declared;
