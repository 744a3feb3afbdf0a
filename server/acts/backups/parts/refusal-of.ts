import { troubleOf } from '../../../database/trouble.js';
import { refuse } from '../../../ground/refused.js';

/** What stopped a backup, as whoever asked for it is told; what nobody has words for as it was. */
export function refusalOf(error: unknown): unknown {
  switch (troubleOf(error)) {
    case 'disk-full':
      return refuse('backup-no-room');
    case 'database-damaged':
      return refuse('backup-data-damaged');
    default:
      return error;
  }
}
