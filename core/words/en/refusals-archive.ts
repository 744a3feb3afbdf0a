import type { ARCHIVE_REFUSALS } from '../../codes/refusals/archive.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of archived class sheets. */
export const archiveRefusals: RefusalWordsOf<typeof ARCHIVE_REFUSALS> = {
  'archive-altered': {
    reason: 'This archived sheet is no longer as it was stored: the file has another digest.',
    remedy: 'Ask the administrator to check the database and to take it from a backup.',
  },
};
