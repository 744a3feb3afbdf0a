import type { Declared } from '../declared.js';

/** Of handing classes over. */
export const HANDOVER_REFUSALS = {
  'handover-not-given': [],
  'handover-received': [],
  'handover-note': [],
} as const satisfies Declared;
