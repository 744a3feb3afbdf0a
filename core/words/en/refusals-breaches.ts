import type { BREACH_REFUSALS } from '../../codes/refusals/breaches.js';
import type { RefusalWordsOf } from '../words.js';

/** The same in English. */
export const breachRefusals: RefusalWordsOf<typeof BREACH_REFUSALS> = {
  'breach-future': {
    reason: 'This moment has not come yet: it is {moment} now.',
    remedy: 'Write the day and the time at which it happened.',
  },
  'breach-before': {
    reason: 'The authority cannot have been told before the breach was found, at {moment}.',
    remedy: 'Look at the day and the time on the receipt or the letter.',
  },
  'breach-found-late': {
    reason: 'The authority was told of this breach at {moment}: it cannot have been found later.',
    remedy: 'Look again at the day and hour of its discovery.',
  },
  'breach-child': {
    reason:
      'The words hold the name, the code or the personal number of one of the school’s pupils. Register and notice say how many alone.',
    remedy:
      'Write it without saying which child, for example “a pupil of 4A”. For a grown-up of the same name write her office, for example “homeroom teacher of 4A”.',
  },
  'breach-reported': {
    reason: 'The authority has been told of this breach already.',
    remedy: 'What has come to be known since is added to the register and sent on to the authority.',
  },
  'breach-dismissed': {
    reason: 'It has been decided that the authority need not be told of this.',
    remedy: 'Where it turns out that it must be, tell it, and enter that.',
  },
  'breach-undecided': {
    reason: 'The authority has not been told of this breach, nor has it been decided that it need not be.',
    remedy: 'Enter that it was told, or decide with a reason, and then close it.',
  },
  'breach-closed': {
    reason: 'This breach is closed in the register.',
    remedy: 'For what is new enter another breach that names this one’s number.',
  },
  'officer-future': {
    reason: 'She cannot have been put in charge after today, {day}.',
    remedy: 'Enter it on that day, or correct the day by the document.',
  },
  'officer-before': {
    reason: 'The person now in charge was named from {day}; another cannot have begun before that.',
    remedy: 'Write the day from which the document puts the new one in charge.',
  },
};
