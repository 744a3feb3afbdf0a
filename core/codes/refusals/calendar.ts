import type { Declared } from '../declared.js';

/** Of the dates a school sets for a year. */
export const CALENDAR_REFUSALS = {
  'calendar-day-odd': [],
  'calendar-begins': ['from', 'to'],
  'calendar-order': [],
  'calendar-late': ['to'],
} as const satisfies Declared;
