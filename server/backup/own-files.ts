/** What of a data directory belongs to the school besides its database: keys, certificates, the trail's notes, whatever comes. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { DATABASE_FILE } from '../database/sqlite.js';
import { LOCK_FILE } from '../database/hold-data-dir.js';
import { PLACE_FILE } from '../database/place-file.js';

/** Where what the next addition is made from lies. */
export const SHIPPING_DIR = 'backup';
/** Where the database of before the last upgrade lies. */
export const FORMER_DIR = 'upgrade';
/** Of one run of a server, or made anew. */
const PASSING: readonly string[] = [LOCK_FILE, 'server.lock', 'serving.mark', 'tmp', SHIPPING_DIR, FORMER_DIR];
/** Told of this directory; an older backup may hold it, which is dropped when that is restored. */
const isOfPlace = (name: string): boolean => name === PLACE_FILE || name === `${PLACE_FILE}.new`;
const isDatabase = (name: string): boolean => name === DATABASE_FILE || name.startsWith(`${DATABASE_FILE}-`);

/** Whether a path below the data directory may be one of the school's files. */
export function isOwnPath(at: string): boolean {
  const [top] = at.split('/') as [string];
  return !PASSING.includes(top) && !isDatabase(top);
}

/** Paths below the data directory with `/`, sorted. What is no plain file, and backups, are left out. */
export async function ownFiles(dataDir: string): Promise<string[]> {
  const found: string[] = [];
  const look = async (below: string): Promise<void> => {
    for (const entry of await readdir(path.join(dataDir, below), { withFileTypes: true })) {
      const at = below === '' ? entry.name : `${below}/${entry.name}`;
      if (!isOwnPath(at) || isOfPlace(at)) continue;
      if (entry.isDirectory()) await look(at);
      else if (entry.isFile() && !/^hocba-.*\.age(\.[0-9a-f]{8}\.part)?$/.test(entry.name)) found.push(at);
    }
  };
  await look('');
  return found.sort();
}
