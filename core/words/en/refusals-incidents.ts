import type { INCIDENT_REFUSALS } from '../../codes/refusals/incidents.js';
import type { RefusalWordsOf } from '../words.js';

/** The same in English. */
export const incidentRefusals: RefusalWordsOf<typeof INCIDENT_REFUSALS> = {
  'incidents-many': {
    reason: 'You have reported {limit} incidents in the last 24 hours, which is the most there may be.',
    remedy: 'Tell the administrator directly, or send it tomorrow; what you typed is still there.',
  },
  'incident-changes': {
    reason: 'This incident has been changed too often by now ({limit} times).',
    remedy: 'Wait a minute and send it again; what you typed is still there. Refused again, send it tomorrow.',
  },
  'incident-picture': {
    reason: 'The picture must be a PNG or JPEG of at most {kb} KB.',
    remedy: 'Take a picture of the part that matters, or send without one.',
  },
  'incident-answered': {
    reason: 'This incident has been answered already, or is closed.',
    remedy: 'Load the list again to see that answer.',
  },
  'incident-not-answered': {
    reason: 'This incident has no answer yet.',
    remedy: 'Wait for the administrator. Administrator: answer it first, then close it.',
  },
  'incident-written': {
    reason: 'You have written once more about this incident already.',
    remedy: 'If it is still not solved, report another one.',
  },
};
