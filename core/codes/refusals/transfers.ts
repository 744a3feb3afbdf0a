import type { Declared } from '../declared.js';

/** Of pupils who go to another school or come from one. */
export const TRANSFER_REFUSALS = {
  'transfer-open': ['school'],
  'transfer-own-school': [],
  'transfer-to-itself': [],
  'transfer-not-signed': [],
  'transfer-too-large': [],
  'transfer-moved-on': [],
  'transfer-recalled': [],
  'transfer-receipt-other': [],
  'transfer-taken': [],
  'transfer-nothing-to-state': [],
  'transfer-portal-silent': [],
  'statement-unreadable': [],
  'statement-not-valid': ['step'],
  'statement-seal': [],
  'withdrawal-other': [],
  'withdrawal-late': ['name'],
  'arrival-withdrawn': ['school'],
  'arrival-other-bundle': [],
  'arrival-unreadable': [],
  'arrival-changed': ['path'],
  'arrival-not-valid': ['step'],
  'arrival-other-school': ['school'],
  'arrival-twice': ['name'],
  'arrival-seal': [],
} as const satisfies Declared;
