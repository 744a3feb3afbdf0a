import type { Declared } from '../declared.js';

/** Of what families ask for. */
export const FAMILY_REFUSALS = {
  'family-day': ['day'],
  'family-answered': [],
  'family-limited': [],
  'family-not-granted': [],
  'family-days': [],
  'family-copy-over': ['day'],
  'family-copy-withdrawn': [],
  'family-nothing-issued': [],
} as const satisfies Declared;
