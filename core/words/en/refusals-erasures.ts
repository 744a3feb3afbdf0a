import type { ERASURE_REFUSALS } from '../../codes/refusals/erasures.js';
import type { RefusalWordsOf } from '../words.js';

/** The same in English. */
export const erasureRefusals: RefusalWordsOf<typeof ERASURE_REFUSALS> = {
  'erasure-open': {
    reason: 'There is an order to erase this already that waits to be carried out.',
    remedy: 'Wait for the administrator, or withdraw it and give another.',
  },
  'erasure-over': {
    reason: 'This order to erase was carried out or withdrawn.',
    remedy: 'Load the page again to see where it stands.',
  },
  'erasure-own': {
    reason: 'Who gave an order to erase, or entered what it is about, does not carry it out.',
    remedy: 'Have another administrator do it.',
  },
  'erasure-day': {
    reason: 'The day of the document lies after today.',
    remedy: 'Enter the day that stands on the document the erasure rests on.',
  },
  'erasure-signed': {
    reason: 'This year is another school’s signed record; signed records are kept by law and never erased.',
    remedy: 'If the file is a wrong one, enter the right one: the one confirmed last counts.',
  },
  'erasure-released': {
    reason: 'This year is printed in a record of the pupil that was released.',
    remedy: 'What was released is not erased. If it is wrong, recall that record first and enter the year as it is.',
  },
  'erasure-on-cover': {
    reason: 'The pupil’s cover, confirmed or signed, names this year and its source.',
    remedy:
      'The principal reopens that cover first; then the year can be erased, and the cover confirmed and signed anew.',
  },
  'erasure-on-record': {
    reason: 'A record of the pupil carries signatures and names this year and its source.',
    remedy: 'The principal returns that record first; then the year can be erased, and the record signed anew.',
  },
};
