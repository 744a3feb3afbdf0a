import { stop } from './stop.js';
import { databaseUrl, placeOf } from '../place/open-school.js';
import { stopForTrouble } from './stop-for-trouble.js';
import type { Terminal } from './terminal.js';

/** A command that is about a school in a file says so where the school, or the one to come, stands on PostgreSQL. Throws Stop. */
export async function mustBeFile(
  terminal: Terminal,
  data: string,
  command: 'backup' | 'backup-key' | 'backup-plan' | 'restore' | 'sample',
): Promise<void> {
  const place = await placeOf(data).catch((error: unknown) => {
    throw stopForTrouble(terminal, error, data) ?? error;
  });
  if (place.kind === 'sqlite' || databaseUrl() === undefined) return;
  const remedies = { restore: 'restore-on-postgres', sample: 'sample-on-postgres' } as const;
  const remedy = command in remedies ? remedies[command as keyof typeof remedies] : 'backup-on-postgres';
  throw stop(terminal, 'on-postgres', remedy, { command, data });
}
