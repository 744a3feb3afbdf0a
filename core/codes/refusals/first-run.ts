import type { Declared } from '../declared.js';

/** Of a school’s beginning and of its years. */
export const FIRST_RUN_REFUSALS = {
  'no-school-yet': [],
  'school-begun': [],
  'first-run-code-wrong': [],
  'first-run-code-ended': [],
  'school-name-odd': [],
  'school-code-odd': [],
  'authority-odd': [],
  'place-odd': [],
  'accounts-same': [],
  'clock-odd': ['now'],
  'year-odd': [],
  'year-exists': ['year'],
  'year-past': ['year'],
} as const satisfies Declared;
