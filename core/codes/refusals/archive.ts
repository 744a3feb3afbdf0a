import type { Declared } from '../declared.js';

/** Of archived class sheets, and of evidence beside what was released. */
export const ARCHIVE_REFUSALS = {
  'archive-altered': [],
  'evidence-altered': [],
  'evidence-no-stamp': [],
  'evidence-nothing': [],
  'evidence-not-yet': [],
} as const satisfies Declared;
