import type { LOCK_REFUSALS } from '../../codes/refusals/locks.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of closed fields, and of orders to lock and to open. */
export const lockRefusals: RefusalWordsOf<typeof LOCK_REFUSALS> = {
  'record-released': {
    reason: 'This pupil’s transcript is released, so its values cannot change any more.',
    remedy: 'Where something is wrong, tell the principal: the transcript has to be recalled and replaced.',
  },
  'closed-by-law': {
    reason: 'Values closed at the end of {day} by regulation (article 4.3).',
    remedy: 'Keep what was typed and tell the principal: only a document of the office above moves this day.',
  },
  'closed-by-calendar': {
    reason: 'This period closed at the end of {day} by the school’s calendar.',
    remedy: 'Press Ask to open, and the principal will see it; what was typed stays in your sheet.',
  },
  'closed-by-order': {
    reason: 'This part is locked by the principal’s order.',
    remedy: 'Press Ask to open, and the principal will see it; what was typed stays in your sheet.',
  },
  'closed-by-strict-order': {
    reason: 'This part is locked without exception by the principal’s order.',
    remedy: 'Press Ask to open, for the principal to order it; what was typed stays in your sheet.',
  },
  'order-end-needed': {
    reason: 'An order to open needs an end or a length.',
    remedy: 'Choose one of them and order again.',
  },
  'order-end-past': {
    reason: 'The end of this opening has passed.',
    remedy: 'Choose a later end.',
  },
  'order-past-law': {
    reason: 'An opening cannot last past the lawful day, the end of {day}.',
    remedy: 'Choose an end no later than the end of {day}.',
  },
  'order-of-nothing': {
    reason: 'This order touches no pupil.',
    remedy: 'Look at its scope and period again.',
  },
  'order-own': {
    reason: 'Whoever gives an order does not carry it out herself (regulation 6.3c and 10.2).',
    remedy: 'Ask the administrator or a deputy named by the board to carry it out.',
  },
  'order-carried-out': {
    reason: '{name} carried out this order at {at}.',
    remedy: 'Nothing is left to do; load the list again to see it.',
  },
  'order-withdrawn': {
    reason: '{name} withdrew this order at {at}.',
    remedy: 'Where it is still needed, ask the principal for a new one.',
  },
  'order-lapsed': {
    reason: 'This order to open lapsed at {at}.',
    remedy: 'Where it is still needed, ask the principal for a new one.',
  },
  'order-waits': {
    reason: 'This order has not lapsed: it still waits to be carried out.',
    remedy: 'Remind whoever may carry it out, or withdraw it where it is no longer needed.',
  },
  'order-scope-gone': {
    reason: 'The class or pupil of this order is not in this school year any more.',
    remedy: 'Load the page again and choose the scope anew.',
  },
  'rehearsal-day': {
    reason: 'Only a day from {from} to {to} can be rehearsed.',
    remedy: 'Choose a day of these.',
  },
  'request-answered': {
    reason: '{name} answered this request at {at}.',
    remedy: 'Load the list again to see it.',
  },
  'request-of-nothing': {
    reason: 'The request names no cell that is yours to enter.',
    remedy: 'Choose pupils and subjects that are yours and send it again.',
  },
  'request-not-closed': {
    reason: 'The cells you named are open.',
    remedy: 'Enter and send the sheet as usual.',
  },
};
