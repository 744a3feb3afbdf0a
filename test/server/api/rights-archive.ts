/** Rights of archived sheets, as rights.test.ts has them; none is archived yet. */
import type { ARCHIVE_ENDPOINTS } from '../../../core/contract/archive.js';

export const ARCHIVE_RIGHTS: Readonly<Record<keyof typeof ARCHIVE_ENDPOINTS, readonly number[]>> = {
  //            anon subj home other princ vice clerk admin insp
  archive: [401, 403, 200, 404, 200, 200, 200, 404, 200],
  archivedSheet: [401, 403, 404, 404, 404, 404, 404, 404, 404],
};
