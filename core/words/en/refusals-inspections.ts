import type { INSPECTION_REFUSALS } from '../../codes/refusals/inspections.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of inspections by a decision. */
export const inspectionRefusals: RefusalWordsOf<typeof INSPECTION_REFUSALS> = {
  'inspection-days': {
    reason:
      'These days cannot be: the decision is not of a later day, an inspection lasts 180 days at most and begins today or later.',
    remedy: 'Look at the day of the decision, the first and the last day again.',
  },
  'inspection-scope': {
    reason: 'It covers what is not there: a school year or class this school has not, or a class of another year.',
    remedy: 'Choose years and classes again, as the decision has them.',
  },
  'bundle-nothing': {
    reason: 'Nothing of what this covers has been released yet.',
    remedy: 'Look at what the decision covers, or wait until the school has released it.',
  },
  'bundle-page-missing': {
    reason: 'This server lacks the page that checks offline.',
    remedy: 'Tell the administrator to set the server up again.',
  },
};
