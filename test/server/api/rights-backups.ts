/** The lines of the rights table that are about backups; nobody's disk is filled: the school has no key. */
import type { BACKUP_ENDPOINTS } from '../../../core/contract/backups.js';
import { POSTGRES } from '../../support/server.js';

export const BACKUP_RIGHTS: Readonly<Record<keyof typeof BACKUP_ENDPOINTS, readonly number[]>> = {
  //        anon subj home other princ vice clerk admin insp
  backups: [401, 403, 403, 403, 200, 403, 403, 200, 403],
  makeBackup: [401, 403, 403, 403, 403, 403, 403, 422, 403],
};
export const BACKUP_BODIES = { makeBackup: () => ({ passphrase: null }) };
export const BACKUP_CODES = [POSTGRES === undefined ? 'backup-no-key' : 'backup-not-here'];
