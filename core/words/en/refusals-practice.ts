import type { PRACTICE_REFUSALS } from '../../codes/refusals/practice.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals around the practice class. */
export const practiceRefusals: RefusalWordsOf<typeof PRACTICE_REFUSALS> = {
  'practice-class': {
    reason:
      'This is the practice class: it can be filled in, checked and sent, but not signed, approved, locked or printed as records.',
    remedy: 'Do this in a real class of yours.',
  },
  'practice-none': { reason: 'The school has no practice class now.', remedy: 'Make one first.' },
};
