import type { REMOTE_REFUSALS } from '../../codes/refusals/remote.js';
import type { RefusalWordsOf } from '../words.js';

/** The same in English. */
export const remoteRefusals: RefusalWordsOf<typeof REMOTE_REFUSALS> = {
  'remote-signing-off': {
    reason: 'The school uses no remote signing service.',
    remedy: 'Sign with a key file or a USB token, or ask the administrator to enter the school’s service.',
  },
  'remote-signing-no-id': {
    reason: 'Your personal identification number is not known, so the remote signing service cannot tell who you are.',
    remedy: 'Ask the administrator to add it to your account.',
  },
  'remote-signing-unreachable': {
    reason: 'The remote signing service cannot be reached.',
    remedy: 'Wait a few minutes and sign again; nothing was signed.',
  },
  'remote-signing-no-key': {
    reason: 'The remote signing service has no such certificate under your number.',
    remedy: 'Choose the right certificate, or ask the service about your subscription.',
  },
  'remote-signing-refused': {
    reason: 'The remote signing service did not take this request.',
    remedy: 'Try again; if it persists, call the service. Nothing was signed.',
  },
};
