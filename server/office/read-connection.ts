/** The office's connection file as it lies in the data directory: trust goes by files, and secrets stay out of the database. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CONNECTION_FILE, type Connection, connectionSchema } from '../../core/wire/connection.js';
import { refuse } from '../ground/refused.js';

/** Null where there is none. A file that cannot be read is no school without a portal: refuses with office-file-unreadable. */
export async function readConnection(dataDir: string): Promise<Connection | null> {
  try {
    return connectionSchema.parse(JSON.parse(await readFile(path.join(dataDir, CONNECTION_FILE), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw refuse('office-file-unreadable');
  }
}
