import type { ARCHIVE_REFUSALS } from '../../codes/refusals/archive.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of archived class sheets. */
export const archiveRefusals: RefusalWordsOf<typeof ARCHIVE_REFUSALS> = {
  'archive-altered': {
    reason: 'This archived sheet is no longer as it was stored: the file has another digest.',
    remedy: 'Ask the administrator to check the database and to take it from a backup.',
  },
  'evidence-altered': {
    reason: 'The evidence that is stored is no longer what its time stamp was put on.',
    remedy: 'Ask the administrator to run hocba audit verify and to restore the data from a backup.',
  },
  'evidence-no-stamp': {
    reason: 'No time stamp could be had: no authority is set, or none gave a good answer. No evidence was stored.',
    remedy: 'See hocba stamps try, then renew again. The server tries again by itself, too.',
  },
  'evidence-nothing': {
    reason: 'No transcript and no cover has been released, so there is nothing to be stamped.',
    remedy: 'Do this again when some have been sealed.',
  },
  'evidence-not-yet': {
    reason: 'This file is in none of the archive’s time stamps yet.',
    remedy: 'Wait for the next renewal, or ask the administrator to run hocba renew.',
  },
};
