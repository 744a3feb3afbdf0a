import type { BACKUP_REFUSALS } from '../../codes/refusals/backups.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of backups. */
export const backupRefusals: RefusalWordsOf<typeof BACKUP_REFUSALS> = {
  'backup-not-here': {
    reason: 'The school’s data lie on a PostgreSQL server, which this page cannot back up.',
    remedy: 'Back up with PostgreSQL’s own tools (pg_dump), by that server’s schedule.',
  },
  'backup-no-key': {
    reason: 'The school has no backup key yet.',
    remedy: 'Enter a passphrase, or make a key with the command backup-key on the server.',
  },
  'backup-no-room': {
    reason: 'The server’s disk has no room for a backup. Nothing was changed.',
    remedy: 'Clear the disk, or back up onto another one with the command backup --to.',
  },
  'backup-data-damaged': {
    reason: 'The data on the server are damaged; a backup of damaged data was not kept.',
    remedy: 'Stop entering values, keep the older backup and run the command doctor on the server.',
  },
  'backup-under-way': {
    reason: 'Another backup is being made.',
    remedy: 'Wait until it is done and press again.',
  },
};
