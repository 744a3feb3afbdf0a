import type { Declared } from '../declared.js';

/** Of revocations from an earlier moment on. */
export const REVOCATION_REFUSALS = {
  'revocation-backdated': [],
  'revocation-not-backdated': [],
  'revocation-order-open': [],
  'revocation-order-own': [],
  'revocation-order-over': [],
} as const satisfies Declared;
