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
  'calendar-day-odd': [],
  'calendar-begins': ['from', 'to'],
  'calendar-order': [],
  'calendar-late': ['to'],
} as const satisfies Declared;
