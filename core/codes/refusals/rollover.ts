import type { Declared } from '../declared.js';

/** Of taking a year's pupils over into the next. */
export const ROLLOVER_REFUSALS = {
  'rollover-not-opened': ['year'],
  'rollover-done': [],
  'rollover-moved-on': [],
  'rollover-to-choose': ['names'],
  'rollover-nothing': [],
  'rollover-grade': ['name'],
  'rollover-placed': ['name'],
  'rollover-class': [],
  'rollover-undone': [],
  'rollover-built-on': ['names', 'what'],
  'rollover-not-decided': ['name'],
  'year-not-next': [],
  'year-not-over': ['day'],
} as const satisfies Declared;
