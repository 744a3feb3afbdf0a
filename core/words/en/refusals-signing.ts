import type { SIGNING_REFUSALS } from '../../codes/refusals/signing.js';
import type { RefusalWordsOf } from '../words.js';

/** The same in English. */
export const signingRefusals: RefusalWordsOf<typeof SIGNING_REFUSALS> = {
  'values-changed': {
    reason: 'The values changed after you opened them to sign ({changed}), so this signature was not taken.',
    remedy: 'Look at the new values and sign again.',
  },
  'record-unwritable': {
    reason: 'The record of pupil {pupil} has a character that a transcript file cannot hold (at {path}).',
    remedy: 'Type that value again in the sheet or in the pupil’s profile, send it, then sign.',
  },
};
