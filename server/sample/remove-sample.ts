/** Removes what `createSample` made, and nothing else. */
import { existsSync } from 'node:fs';
import { readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DATABASE_FILE } from '../database/sqlite.js';
import { holdDataDir } from '../database/hold-data-dir.js';
import { readFrom } from '../store/read-from.js';
import { openSchool, placeOf } from '../place/open-school.js';
import { TrailFolder } from '../store/trail-folder.js';
import { loadIsSample, NoSchool } from '../acts/school/load-school.js';
import { KEY_FILES, removeKeyFiles } from './certificates/files.js';
import { SPOILED_WORKBOOK } from './spoiled-workbook.js';

/** Thrown for a directory without a sample school: a real school's, or none. */
export class NotASample extends Error {
  override readonly name = 'NotASample';
}

/**
 * Delete the database, the ready workbook and the key files of a sample school, and the directories that are empty afterwards; what
 * else lies there stays. Throws DataDirHeld while a server serves it, NotASample and touches nothing where the school is not labelled a sample.
 */
export async function removeSample(dataDir: string): Promise<void> {
  if (!existsSync(join(dataDir, DATABASE_FILE))) throw new NotASample(dataDir);
  const hold = await holdDataDir(dataDir);
  try {
    if (!(await isSample(dataDir))) throw new NotASample(dataDir);
    await removeFiles(dataDir);
  } catch (error) {
    await hold.release();
    throw error;
  }
  await hold.remove();
  await removeIfEmpty(dataDir);
}

/** The files themselves, without asking whose they are: for whoever holds the directory. */
export async function removeFiles(dataDir: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal'])
    await rm(join(dataDir, DATABASE_FILE + suffix), { force: true });
  await rm(join(dataDir, SPOILED_WORKBOOK), { force: true });
  await removeKeyFiles(dataDir);
  await rm(new TrailFolder(dataDir).dir, { recursive: true, force: true });
  await removeIfEmpty(join(dataDir, KEY_FILES));
  await removeIfEmpty(join(dataDir, SPOILED_WORKBOOK, '..'));
}

/** Whether a directory's database is a sample school's. */
export async function isSample(dataDir: string): Promise<boolean> {
  const place = await placeOf(dataDir);
  if (place.kind === 'none') return false;
  const db = await openSchool({ dataDir }, place);
  try {
    return await readFrom(db, loadIsSample);
  } catch (error) {
    if (error instanceof NoSchool) return false;
    throw error;
  } finally {
    await db.close();
  }
}

export async function removeIfEmpty(directory: string): Promise<void> {
  if (existsSync(directory) && (await readdir(directory)).length === 0) await rmdir(directory);
}
