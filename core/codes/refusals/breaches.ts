import type { Declared } from '../declared.js';

/** Of breaches of personal data. */
export const BREACH_REFUSALS = {
  'breach-future': ['moment'],
  'breach-before': ['moment'],
  'breach-found-late': ['moment'],
  'breach-child': [],
  'breach-reported': [],
  'breach-dismissed': [],
  'breach-undecided': [],
  'breach-closed': [],
  'officer-future': ['day'],
  'officer-before': ['day'],
} as const satisfies Declared;
