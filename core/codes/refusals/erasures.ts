import type { Declared } from '../declared.js';

/** Of rows of history to be erased. */
export const ERASURE_REFUSALS = {
  'erasure-open': [],
  'erasure-over': [],
  'erasure-own': [],
  'erasure-day': [],
  'erasure-signed': [],
  'erasure-released': [],
  'erasure-on-cover': [],
  'erasure-on-record': [],
} as const satisfies Declared;
