import type { Declared } from '../declared.js';

/** Of inspections by a decision. */
export const INSPECTION_REFUSALS = {
  'inspection-days': [],
  'inspection-scope': [],
  'bundle-nothing': [],
  'bundle-page-missing': [],
} as const satisfies Declared;
