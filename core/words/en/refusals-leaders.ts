import type { LEADER_REFUSALS } from '../../codes/refusals/leaders.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals around who leads the school. */
export const leaderRefusals: RefusalWordsOf<typeof LEADER_REFUSALS> = {
  'leader-day': {
    reason: 'It has to begin between {from} and {to}.',
    remedy: 'Choose another day; what was signed before stays as it is.',
  },
  'leader-document': {
    reason: 'The day of the document must be in the calendar and not after the first day.',
    remedy: 'Check the day written on the document.',
  },
  'leader-vice': {
    reason: '{name} is no vice principal on that day.',
    remedy: 'Choose a vice principal, or choose Acting principal.',
  },
  'leader-same': {
    reason: '{name} leads the school in this capacity already.',
    remedy: 'Check person and capacity.',
  },
  'leader-waiting': {
    reason: 'A document is waiting for a second person already.',
    remedy: 'Confirm or refuse that one first.',
  },
  'leader-two': {
    reason: 'This needs administrator and clerk, one person each.',
    remedy: 'Ask who wears the other hat to confirm it.',
  },
};
