import type { Declared } from '../declared.js';

/** Of a decision on the school's own rules. */
export const SCHOOL_RULES_REFUSALS = {
  'rules-day': [],
  'rules-from': ['from', 'to'],
  'rules-executors': [],
  'rules-window': ['from', 'to'],
  'rules-idle': ['from', 'to'],
  'rules-lapse': ['from', 'to'],
  'rules-doubled': ['number'],
} as const satisfies Declared;
