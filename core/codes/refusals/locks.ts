import type { Declared } from '../declared.js';

/** Of what is locked, and of orders to lock and to open. */
export const LOCK_REFUSALS = {
  'record-released': [],
  'closed-by-law': ['day'],
  'closed-by-calendar': ['day'],
  'closed-by-order': [],
  'closed-by-strict-order': [],
  'order-end-needed': [],
  'order-end-past': [],
  'order-past-law': ['day'],
  'order-of-nothing': [],
  'order-own': [],
  'order-carried-out': ['name', 'at'],
  'order-withdrawn': ['name', 'at'],
  'order-lapsed': ['at'],
  'order-waits': [],
  'order-scope-gone': [],
  'rehearsal-day': ['from', 'to'],
  'request-answered': ['name', 'at'],
  'request-of-nothing': [],
  'request-not-closed': [],
} as const satisfies Declared;
