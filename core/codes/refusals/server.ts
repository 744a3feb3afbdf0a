import type { Declared } from '../declared.js';

/** Where the server is in trouble and not the request. */
export const SERVER_REFUSALS = {
  'database-locked': [],
  'database-away': [],
  'database-read-only': [],
  'disk-full': [],
  'data-not-writable': [],
  'disk-failing': [],
  'database-damaged': [],
  'clock-behind': ['now', 'last'],
  'too-many-tries-here': ['seconds'],
  'code-lists-version': ['version', 'versions'],
  'code-lists-unreadable': [],
  'code-lists-empty': [],
  'code-lists-long': ['limit'],
  'code-lists-faulty': ['n', 'faults'],
  'job-worn-out': ['n'],
  'job-broken': [],
} as const satisfies Declared;
