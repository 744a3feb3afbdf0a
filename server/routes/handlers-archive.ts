import type { ARCHIVE_ENDPOINTS } from '../../core/contract/archive.js';
import { fetchArchived } from '../acts/archive/fetch-archived.js';
import { readArchive } from '../acts/archive/read-archive.js';
import type { Handlers } from './call.js';

export const ARCHIVE_HANDLERS: Pick<Handlers, keyof typeof ARCHIVE_ENDPOINTS> = {
  archive: ({ deps, who, params }) => readArchive(deps, { caller: who, ...params }),
  archivedSheet: ({ deps, who, params }) => fetchArchived(deps, { caller: who, ...params }),
};
