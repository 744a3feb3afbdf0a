import type { CALENDAR_REFUSALS } from '../../codes/refusals/calendar.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of the dates a school sets, and of lawful ones moved by a document of the office above. */
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
  'calendar-over': {
    reason: 'This date was over at the end of {day}: values are closed by the calendar, and it moves no more.',
    remedy: 'If something is still to be entered, order an opening: a second person carries it out, and it has an end.',
  },
  'calendar-past': {
    reason: 'No date goes to a day that is over: whoever is entering would be locked out unwarned.',
    remedy: 'Choose {day} or a later day; to close at once, order a lock.',
  },
  'calendar-same': {
    reason: 'The dates are as they were.',
    remedy: 'Change one day at least and try again.',
  },
  'calendar-moved-on': {
    reason: 'Somebody has just moved dates of this year before you.',
    remedy: 'Look at the new calendar and move again if you still need to; the days you chose are still on the screen.',
  },
  'lawful-day-same': {
    reason: 'This lawful date is {day} already.',
    remedy: 'Enter the new day the document names.',
  },
  'lawful-day-past': {
    reason: 'The new day is over: what was received since would turn out to be late.',
    remedy: 'Enter {day} or a later day.',
  },
  'lawful-day-outside': {
    reason: 'The new day has to lie within the year, from {from} to {to}.',
    remedy: 'Look at the day in the document again.',
  },
  'lawful-day-order': {
    reason:
      'Lawful dates follow each other: covers, 30 June, first corrections, supplementary assessment, second corrections.',
    remedy: 'Where the document moves several, move the last one first.',
  },
  'lawful-day-before-school': {
    reason: 'A date of the school’s is later than the new day {day}.',
    remedy: 'Move the school’s date first, then enter this document.',
  },
  'lawful-day-waiting': {
    reason: 'A document that moves this date waits for a second person already.',
    remedy: 'Confirm or drop that one first.',
  },
  'lawful-day-two': {
    reason: 'A lawful date moves by two persons only, one of them the principal.',
    remedy: 'Ask the principal to confirm; what she entered herself the clerk or the administrator confirms.',
  },
  'lawful-document-day': {
    reason: 'The day the document was signed has to be in the calendar and not after today, {day}.',
    remedy: 'Look at the day on the document again.',
  },
  'lawful-document-file': {
    reason: 'The file has to be a PDF, JPG or PNG of at most {mb} MB.',
    remedy: 'Scan or photograph the document again and choose that file.',
  },
  'lawful-document-altered': {
    reason: 'The stored file is no longer what was entered, so it is not handed out.',
    remedy: 'Tell the administrator to check the trail and to take the file from a backup.',
  },
};
