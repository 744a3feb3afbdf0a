import type { COPY_REFUSALS } from '../../codes/refusals/paper-copies.js';
import type { RefusalWordsOf } from '../words.js';

/** The same in English. */
export const copyRefusals: RefusalWordsOf<typeof COPY_REFUSALS> = {
  'copy-not-final': {
    reason: 'This record is not finalised, so no copy on paper can be given.',
    remedy: 'Wait until the principal has finalised it. To look at it now, print it the usual way, without a stamp.',
  },
  'copy-number-taken': {
    reason: 'Somebody else has just given a copy at the same moment.',
    remedy: 'Print it again; it will bear the next number.',
  },
};
