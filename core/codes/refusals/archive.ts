import type { Declared } from '../declared.js';

/** Of archived class sheets. */
export const ARCHIVE_REFUSALS = {
  'archive-altered': [],
} as const satisfies Declared;
