import type { SCHOOL_RULES_REFUSALS } from '../../codes/refusals/school-rules.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of a decision on the school's own rules, which its page says as it is typed. */
export const schoolRulesRefusals: RefusalWordsOf<typeof SCHOOL_RULES_REFUSALS> = {
  'rules-day': {
    reason: 'The day the decision was signed must be in the calendar and not after the day it applies from.',
    remedy: 'Check the day written on the decision.',
  },
  'rules-from': {
    reason: 'It has to apply from a day between {from} and {to}.',
    remedy: 'Choose another day; rules do not apply to days that have passed.',
  },
  'rules-executors': {
    reason: 'Nobody is chosen to carry out orders to lock and open.',
    remedy: 'Choose at least one.',
  },
  'rules-window': {
    reason: 'The days for entering before a named day must be {from} to {to}.',
    remedy: 'Change the number, or leave it empty where entering is open all year.',
  },
  'rules-idle': {
    reason: 'The minutes of a sign-in must be {from} to {to}.',
    remedy: 'Change the number.',
  },
  'rules-lapse': {
    reason: 'The days an order to open stays good must be {from} to {to}.',
    remedy: 'Change the number.',
  },
  'rules-doubled': {
    reason: 'Decision number {number} of this day is entered already.',
    remedy: 'Check number and day; a new decision has another number.',
  },
};
