import type { FAMILY_REFUSALS } from '../../codes/refusals/families.js';
import type { RefusalWordsOf } from '../words.js';

/** The same in English. */
export const familyRefusals: RefusalWordsOf<typeof FAMILY_REFUSALS> = {
  'family-day': {
    reason: 'A request cannot have come after today, {day}.',
    remedy: 'Write the day on which the family handed it in.',
  },
  'family-answered': {
    reason: 'This request was answered already.',
    remedy: 'Where the family asks on, enter another request.',
  },
  'family-limited': {
    reason: 'A court or the school has set a limit on who asks: it cannot be granted.',
    remedy: 'Refuse it and name the limit. Where the limit has ended, enter a new request without one.',
  },
  'family-not-granted': {
    reason: 'This request was not granted, or asks for something else.',
    remedy: 'Wait until the principal has granted it, then open it again.',
  },
  'family-days': {
    reason: 'Nobody has said for how many days the soft copy may be taken.',
    remedy: 'Write the number of days, 1 to 90, then grant it.',
  },
  'family-copy-over': {
    reason: 'The soft copy could be taken until {day} only.',
    remedy: 'Where it is still needed, enter another request.',
  },
  'family-copy-withdrawn': {
    reason: 'The school has withdrawn what it granted here.',
    remedy: 'The reason is in the book of requests; where it is still needed, enter another request.',
  },
  'family-nothing-issued': {
    reason: 'The pupil has no record here that is released and in force.',
    remedy: 'Wait until it is released; where one was just recalled, until it is replaced.',
  },
};
