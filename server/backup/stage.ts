/** What a backup is made of, gathered in a folder below the data directory: one moment's database, and the files beside it. */
import { copyFile, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DATABASE_FILE } from '../database/sqlite.js';
import { mustHaveRoom } from '../ground/put-file.js';
import { makeTempDir, tempDirOf } from '../store/temp-dir.js';
import { NOTES_FOLDER } from '../store/trail-folder.js';
import { askDatabase } from './database-facts.js';
import { FACTS_FILE, type WholeFacts } from './facts.js';
import { ownFiles } from './own-files.js';
import { copyDatabase } from './sqlite-file.js';

/** Folder inside the archive of all that goes into the data directory. */
export const DATA_FOLDER = 'data';

export interface Staged {
  readonly dir: string;
  readonly school: WholeFacts['school'];
  readonly database: WholeFacts['database'];
  readonly files: readonly string[];
  /** The copy of the database. */
  readonly copy: string;
}

/** Gather, do something with what was gathered, and clear it away whatever happens. Throws NoRoom and CopyDamaged. */
export async function staged<T>(dataDir: string, to: string, work: (staged: Staged) => Promise<T>): Promise<T> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const { size } = await stat(path.join(dataDir, DATABASE_FILE));
  // Twice where both stand on one disk, which costs nothing to assume.
  for (const dir of [dataDir, to]) await mustHaveRoom(dir, 2 * size);
  const dir = await mkdtemp(path.join(await makeTempDir(tempDirOf(dataDir)), 'backup-'));
  try {
    const data = path.join(dir, DATA_FOLDER);
    await mkdir(data, { mode: 0o700 });
    const copy = path.join(data, DATABASE_FILE);
    const filed = new Set(await ownFiles(dataDir));
    await copyDatabase(path.join(dataDir, DATABASE_FILE), copy);
    // A key is made before what it seals is stored, a note filed after: of what has come meanwhile only notes are too new.
    const files = (await ownFiles(dataDir)).filter((file) => filed.has(file) || !file.startsWith(`${NOTES_FOLDER}/`));
    for (const file of files) {
      await mkdir(path.dirname(path.join(data, file)), { recursive: true, mode: 0o700 });
      await copyFile(path.join(dataDir, file), path.join(data, file));
    }
    return await work({ dir, copy, files, ...(await askDatabase(copy)) });
  } finally {
    await rm(dir, { recursive: true, force: true, maxRetries: 3 });
  }
}

export const writeFacts = (dir: string, facts: object): Promise<void> =>
  writeFile(path.join(dir, FACTS_FILE), JSON.stringify(facts, null, 1), { mode: 0o600 });
