import type { TRAIL_REFUSALS } from '../../codes/refusals/trail.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of records that are held back, and of letting them go. */
export const trailRefusals: RefusalWordsOf<typeof TRAIL_REFUSALS> = {
  'record-held': {
    reason: 'This record is held back: data of this pupil changed and nothing in the trail says so.',
    remedy:
      'Tell principal and administrator: they look at what differs and let it go together, with a reason. Other records can be used.',
  },
  'hold-own-word': {
    reason: 'Who writes the reason and who agrees are two people: a principal and an administrator.',
    remedy: 'Ask the other to read the reason and agree.',
  },
  'hold-not-asked': {
    reason: 'Nobody has written why this record may be used again.',
    remedy: 'Write the reason first; the other reads it and agrees.',
  },
  'hold-released': {
    reason: 'The two have already let this record be used again.',
    remedy: 'Reload the page to see their reason.',
  },
  'self-check-days': {
    reason: 'The days do not fit: the first must not be after the last, and the last not after today.',
    remedy: 'Choose the two days again and make the minutes.',
  },
};
