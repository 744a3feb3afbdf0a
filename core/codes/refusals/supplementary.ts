import type { Declared } from '../declared.js';

/** Of supplementary assessment and tests sat again. */
export const SUPPLEMENTARY_REFUSALS = {
  'assessed-anew': [],
  'supplementary-not-needed': [],
  'supplementary-moved-on': [],
  'supplementary-no-case': [],
  'supplementary-nobody': [],
  'retest-no-test': [],
  'retest-no-score': [],
  'retest-open': [],
  'retest-decided': [],
  'retest-not-agreed': [],
  'retest-moved-on': [],
  'retest-day-odd': ['from', 'to'],
} as const satisfies Declared;
