import type { Declared } from '../declared.js';

/** Of any request. */
export const GENERAL_REFUSALS = {
  'signed-out': [],
  'wrong-password': [],
  'too-many-tries': ['seconds'],
  'too-many-requests': [],
  csrf: [],
  'not-allowed': [],
  'not-found': [],
  'bad-request': ['detail'],
  'too-large': ['limit'],
  'push-id-reused': [],
  'not-your-field': [],
  'field-not-on-sheet': [],
  'pupil-not-in-class': [],
  'cell-conflict': ['mine', 'theirs', 'author', 'at'],
  'shutting-down': [],
  unexpected: ['reference'],
} as const satisfies Declared;
