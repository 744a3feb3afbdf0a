import type { CALENDAR_REFUSALS } from '../../codes/refusals/calendar.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of the dates a school sets, which its page says as they are typed. */
export const calendarRefusals: RefusalWordsOf<typeof CALENDAR_REFUSALS> = {
  'calendar-day-odd': {
    reason: 'One of the days is in no calendar.',
    remedy: 'Look at the dates again.',
  },
  'calendar-begins': {
    reason: 'The school year has to begin between {from} and {to}.',
    remedy: 'Choose another day.',
  },
  'calendar-order': {
    reason: 'The dates have to follow each other as in the year, after its first day.',
    remedy: 'Look at their order: beginning, mid-term I, term I, mid-term II, year end.',
  },
  'calendar-late': {
    reason: 'A date the school sets may not be after the lawful one, {to}.',
    remedy: 'Choose {to} or an earlier day.',
  },
};
