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
  'duty-lasts': {
    reason:
      'This school year is over: whoever held the class or subject on its last day holds it until the class’s last record is final.',
    remedy: 'Name somebody else to answer for it, from today.',
  },
  'duty-moved-on': {
    reason: 'The duties have changed since you opened the table.',
    remedy: 'Load the table again and repeat this change.',
  },
  'hat-worn': {
    reason: '{name} wears this hat already, or will from a coming day on.',
    remedy: 'End it first and give it again, or leave it.',
  },
  'hat-person-gone': {
    reason: '{name} no longer works at the school.',
    remedy: 'Choose somebody else, or open her account again first.',
  },
  'hat-days': {
    reason: 'A hat is given from today ({today}) on, ends yesterday at the earliest, and not before it begins.',
    remedy: 'Correct the days.',
  },
  'hat-scope': {
    reason: 'A head of tổ is head of grades or subjects; other hats have none.',
    remedy: 'Choose at least one grade or subject for the head.',
  },
  'hat-moved-on': {
    reason: 'This hat has changed since you opened the page.',
    remedy: 'Load the page again and repeat.',
  },
  'hat-principal-held': {
    reason: '{name} is the principal on those days; a school has one on any day.',
    remedy: 'End hers before that day, in the same change.',
  },
  'hat-lent-too-long': {
    reason: 'The principal alone lends the administrator’s hat, for {days} days at most.',
    remedy: 'Set a last day within {days} days, or let the administrator propose it and confirm.',
  },
  'hat-last-administrator': {
    reason: 'This is the school’s last administrator.',
    remedy: 'Give the administrator’s hat to somebody else first, without a last day.',
  },
  'hat-last-principal': {
    reason: 'After that day the school would have no principal.',
    remedy: 'In the same change, give the principal’s hat to her successor from the next day, without a last day.',
  },
  'committee-day': {
    reason: 'The decision’s day is not after {to}.',
    remedy: 'Enter the day that stands on the decision.',
  },
  'committee-twice': {
    reason: 'Somebody stands twice in Ban Quản trị.',
    remedy: 'Keep one line a person, with all her tasks.',
  },
  'committee-doubled': {
    reason: 'Decision {number} of that day has been entered.',
    remedy: 'Check number and day; a new decision has another of either.',
  },
  'proposal-own': {
    reason: 'You proposed this change yourself, so somebody else has to confirm it.',
    remedy: 'Ask whoever leads the school to confirm it.',
  },
};
