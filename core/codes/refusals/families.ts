import type { Declared } from '../declared.js';

/** Of what families ask for. */
export const FAMILY_REFUSALS = {
  'family-day': ['day'],
  'family-answered': [],
  'family-limited': [],
  'family-not-granted': [],
} as const satisfies Declared;
