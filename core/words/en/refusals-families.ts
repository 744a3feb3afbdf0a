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
    reason: 'The request to see who looked at the child’s data was not granted.',
    remedy: 'Wait until the principal grants it, then open it again.',
  },
};
