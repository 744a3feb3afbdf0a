import type { Declared } from '../declared.js';

/** Of the remark bank. */
export const BANK_REFUSALS = {
  'bank-level': [],
  'bank-level-unknown': ['typed', 'about', 'levels'],
  'bank-grades': [],
  'bank-grades-unknown': ['typed'],
  'bank-about-unknown': ['typed'],
  'bank-about-missing': [],
  'bank-scope-unknown': ['typed'],
  'bank-not-school': [],
  'bank-not-own': [],
  'bank-text-missing': [],
  'bank-text-long': ['length', 'limit'],
  'bank-text-unreadable': [],
  'bank-slot': ['slot'],
  'bank-doubled': [],
  'bank-full': ['limit'],
  'bank-file-headers': [],
  'bank-file-long': ['limit'],
} as const satisfies Declared;
