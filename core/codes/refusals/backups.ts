import type { Declared } from '../declared.js';

/** Of backups. */
export const BACKUP_REFUSALS = {
  'backup-not-here': [],
  'backup-no-key': [],
  'backup-no-room': [],
  'backup-data-damaged': [],
  'backup-under-way': [],
} as const satisfies Declared;
