import type { Declared } from '../declared.js';

/** Of the school's own facts and their changes. */
export const SCHOOL_REFUSALS = {
  'department-code-odd': [],
  'school-facts-signed': [],
  'school-facts-same': [],
  'school-change-coming': [],
  'school-change-used': [],
  'school-decision-odd': [],
  'school-day-odd': ['first', 'until'],
} as const satisfies Declared;
