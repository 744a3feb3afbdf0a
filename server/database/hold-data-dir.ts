/**
 * One server a data directory: two of them would each believe to be the only writer, and removing the files below a
 * running one loses what it goes on accepting. The operating system holds the lock, on a small SQLite file of its own, so
 * that it ends with its process however that ends, and process numbers, containers and clocks mean nothing to it.
 */
import { mkdir, open, realpath, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';

export const LOCK_FILE = 'server-lock.sqlite';

/** What earlier versions wrote their process number into. */
const FORMER_LOCK = 'server.lock';

/** Two that start at once step back from each other for a moment; longer than this somebody holds it, ms. */
const PATIENCE = 500;

/** A connection nobody refers to is collected, and the lock with it. */
const holding = new Set<sqlite3.Database>();

/**
 * Real paths of what this process holds or is taking. POSIX ends a process's locks on a file at any close of it (fcntl), so
 * the file of a directory held here is not opened here again.
 */
const heldHere = new Set<string>();

/** Thrown where a running server holds the data directory. */
export class DataDirHeld extends Error {
  override readonly name = 'DataDirHeld';
}

/** Whether a running process holds a data directory. */
export async function isHeld(dataDir: string): Promise<boolean> {
  const file = join(dataDir, LOCK_FILE);
  if ((await fileNumber(file)) === null) return false;
  const connection = await connect(file, sqlite3.OPEN_READONLY);
  try {
    await exec(connection, 'SELECT count(*) FROM sqlite_master');
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw error;
  } finally {
    await close(connection);
  }
}

export interface Hold {
  /** Give the directory back. */
  release(): Promise<void>;
  /** Give it back and take the lock's own file away: for a directory that is to be empty. */
  remove(): Promise<void>;
}

/**
 * Take a data directory for one server or for one act that replaces its files. Throws DataDirHeld, and what the file
 * system throws.
 */
export async function holdDataDir(dataDir: string): Promise<Hold> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = await realpath(dataDir);
  if (heldHere.has(path)) throw new DataDirHeld(dataDir);
  heldHere.add(path);
  try {
    const hold = await take(dataDir);
    const after = (ending: () => Promise<void>) => () => ending().finally(() => heldHere.delete(path));
    return { release: after(() => hold.release()), remove: after(() => hold.remove()) };
  } catch (error) {
    heldHere.delete(path);
    throw error;
  }
}

async function take(dataDir: string): Promise<Hold> {
  const file = join(dataDir, LOCK_FILE);
  for (;;) {
    // The file is there before it is locked, so that it can be told from one put in its place.
    await (await open(file, 'a', 0o600)).close();
    const number = await fileNumber(file);
    const connection = await connect(file, sqlite3.OPEN_READWRITE);
    try {
      connection.configure('busyTimeout', PATIENCE);
      await exec(connection, 'BEGIN EXCLUSIVE');
    } catch (error) {
      await close(connection);
      throw isBusy(error) ? new DataDirHeld(dataDir) : error;
    }
    if (number !== null && (await fileNumber(file)) === number) {
      await rm(join(dataDir, FORMER_LOCK), { force: true });
      holding.add(connection);
      return { release: () => close(connection), remove: () => remove(file, connection) };
    }
    // Removed while it was being locked: a lock on a file nobody finds holds nobody off.
    await close(connection);
  }
}

/** Removed while it is held, so that nobody's lock goes with it; Windows removes no open file, and none that another opened. */
async function remove(file: string, connection: sqlite3.Database): Promise<void> {
  const gone = await rm(file, { force: true }).then(
    () => true,
    () => false,
  );
  await close(connection);
  if (!gone) await rm(file, { force: true }).catch(() => undefined);
}

/** The number the file system knows a file by; null where it is gone. */
const fileNumber = (file: string): Promise<bigint | null> =>
  stat(file, { bigint: true }).then(
    ({ ino }) => ino,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    },
  );

const connect = (file: string, mode: number): Promise<sqlite3.Database> =>
  new Promise((resolve, reject) => {
    const connection = new sqlite3.Database(file, mode, (error) => (error ? reject(error) : resolve(connection)));
  });

const exec = (connection: sqlite3.Database, sql: string): Promise<void> =>
  new Promise((resolve, reject) => connection.exec(sql, (error) => (error ? reject(error) : resolve())));

function close(connection: sqlite3.Database): Promise<void> {
  holding.delete(connection);
  return new Promise((resolve, reject) => connection.close((error) => (error ? reject(error) : resolve())));
}

const isBusy = (error: unknown): boolean => (error as { code?: unknown }).code === 'SQLITE_BUSY';
