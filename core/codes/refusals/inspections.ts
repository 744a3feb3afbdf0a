import type { Declared } from '../declared.js';

/** Of inspections by a decision. */
export const INSPECTION_REFUSALS = {
  'inspection-days': [],
  'inspection-scope': [],
} as const satisfies Declared;
