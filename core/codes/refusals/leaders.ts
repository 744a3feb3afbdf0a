import type { Declared } from '../declared.js';

/** Around who leads the school. */
export const LEADER_REFUSALS = {
  'leader-day': ['from', 'to'],
  'leader-document': [],
  'leader-vice': ['name'],
  'leader-same': ['name'],
  'leader-waiting': [],
  'leader-two': [],
} as const satisfies Declared;
