import type { Declared } from '../declared.js';

/** Of covers. */
export const COVER_REFUSALS = {
  'cover-state': ['state'],
  'cover-moved-on': [],
  'cover-lacking': ['fields'],
  'cover-late': ['day'],
  'cover-other-class': [],
  'cover-not-settled': [],
} as const satisfies Declared;
