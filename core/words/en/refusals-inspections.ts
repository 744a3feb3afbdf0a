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
};
