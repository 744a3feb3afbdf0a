import type { Declared } from '../declared.js';

/** Of the dates a school sets for a year, and of lawful ones moved by a document. */
export const CALENDAR_REFUSALS = {
  'calendar-day-odd': [],
  'calendar-begins': ['from', 'to'],
  'calendar-order': [],
  'calendar-late': ['to'],
  'calendar-over': ['day'],
  'calendar-past': ['day'],
  'calendar-same': [],
  'calendar-moved-on': [],
  'lawful-day-same': ['day'],
  'lawful-day-past': ['day'],
  'lawful-day-outside': ['from', 'to'],
  'lawful-day-order': [],
  'lawful-day-before-school': ['day'],
  'lawful-day-waiting': [],
  'lawful-day-two': [],
  'lawful-document-day': ['day'],
  'lawful-document-file': ['mb'],
  'lawful-document-altered': [],
} as const satisfies Declared;
