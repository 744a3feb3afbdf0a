import type { DUTY_REFUSALS } from '../../codes/refusals/duties.js';
import type { RefusalWordsOf } from '../words.js';

/** Around who holds which duty on which days, and changes that wait for the principal's word. */
export const dutyRefusals: RefusalWordsOf<typeof DUTY_REFUSALS> = {
  'duty-doubled': {
    reason: 'Class {class}: {name} answers for this from {from}; on any day one person signs.',
    remedy: 'End the present duty before that day, or let the new person enter along with her.',
  },
  'duty-repeated': {
    reason: 'Class {class}: {name} has this duty on those days already.',
    remedy: 'End the present line, then assign again.',
  },
  'duty-person-gone': {
    reason: '{name} no longer works at the school.',
    remedy: 'Choose somebody else, or open her account again first.',
  },
  'duty-class-ended': {
    reason: 'Class {class} is not of the school year that is on.',
    remedy: 'Choose a class of this year.',
  },
  'duty-not-taught': {
    reason: 'Class {class} is not taught this subject, or has no pupils yet.',
    remedy: 'Bring in the class’s pupils, or choose a subject it has.',
  },
  'duty-days': {
    reason: 'Days of a duty lie between {from} and {to}, its end not before its beginning.',
    remedy: 'Correct the days.',
  },
  'duty-ended-before': {
    reason: 'A duty cannot be ended before today ({today}): what was signed under it stays good.',
    remedy: 'Choose a last day from yesterday on.',
  },
  'duty-moved-on': {
    reason: 'The duties have changed since you opened the table.',
    remedy: 'Load the table again and repeat this change.',
  },
  'proposal-own': {
    reason: 'You proposed this change yourself, so somebody else has to confirm it.',
    remedy: 'Ask whoever leads the school to confirm it.',
  },
};
