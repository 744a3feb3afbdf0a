import type { BACKUP_ENDPOINTS } from '../../core/contract/backups.js';
import { listBackups } from '../acts/backups/list-backups.js';
import { makeBackup } from '../acts/backups/make-backup.js';
import type { Handlers } from './call.js';

/** Backups: one use case each. */
export const BACKUP_HANDLERS: Pick<Handlers, keyof typeof BACKUP_ENDPOINTS> = {
  backups: ({ deps, who }) => listBackups(deps, { caller: who }),
  makeBackup: ({ deps, who, body, version }) => makeBackup(deps, { caller: who, asked: body, version }),
};
