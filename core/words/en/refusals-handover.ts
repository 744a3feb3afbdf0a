import type { HANDOVER_REFUSALS } from '../../codes/refusals/handover.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of handing classes over, which the server says. */
export const handoverRefusals: RefusalWordsOf<typeof HANDOVER_REFUSALS> = {
  'handover-not-given': {
    reason: 'Last year’s homeroom teacher has not handed this class over.',
    remedy: 'Wait for it. If she has left the school, ask the principal to hand it over in her place.',
  },
  'handover-received': {
    reason: 'This handover has been confirmed as received and cannot change any more.',
    remedy: 'Tell the teacher who received it in person what else she should know.',
  },
  'handover-note': {
    reason: 'Nothing has been written to hand over.',
    remedy: 'Write a few lines the next teacher should know, at least 10 letters.',
  },
};
