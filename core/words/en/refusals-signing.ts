import type { signingRefusals as vi } from '../vi/refusals-signing.js';
import type { RefusalWords } from '../words.js';

/** The same in English. */
export const signingRefusals: Readonly<Record<keyof typeof vi, RefusalWords>> = {
  'values-changed': {
    reason: 'The values changed after you opened them to sign ({changed}), so this signature was not taken.',
    remedy: 'Look at the new values and sign again.',
  },
  'record-unwritable': {
    reason: 'The record of pupil {pupil} has a character that a transcript file cannot hold (at {path}).',
    remedy: 'Type that value again in the sheet or in the pupil’s profile, send it, then sign.',
  },
};
