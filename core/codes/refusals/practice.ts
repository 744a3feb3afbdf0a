import type { Declared } from '../declared.js';

/** Around the class everybody may practise in. */
export const PRACTICE_REFUSALS = {
  'practice-class': [],
  'practice-none': [],
} as const satisfies Declared;
