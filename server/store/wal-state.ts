/**
 * The write-ahead file after an unclean stop. SQLite takes what it can read of it and says nothing of the rest: whoever
 * deletes `-wal`, or copies the database without it, loses the last entries in silence. Format: sqlite.org/fileformat2.html
 * section 4.
 */
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DATABASE_FILE } from '../database/sqlite.js';
import { isHeld } from '../database/hold-data-dir.js';

export type WalState = 'well' | 'wal-missing' | 'wal-damaged';

/**
 * There while a server serves the directory, and after it ended without saying so. Holds what was found of the write-ahead
 * file, where a command opened the database before the next server could look.
 */
const MARK = 'serving.mark';
const WRITTEN = 'written';
const walOf = (dataDir: string): string => path.join(dataDir, `${DATABASE_FILE}-wal`);
const markOf = (dataDir: string): string => path.join(dataDir, MARK);

const readIfThere = (file: string): Promise<Buffer | null> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });

/** What became of the write-ahead file; to be asked before the database is opened, while nobody serves it. */
export async function walState(dataDir: string): Promise<WalState> {
  const mark = (await readIfThere(markOf(dataDir)))?.toString();
  if (mark === 'wal-missing' || mark === 'wal-damaged') return mark;
  const wal = await readIfThere(walOf(dataDir));
  if (wal === null) return mark === undefined ? 'well' : 'wal-missing';
  // Emptied: once something was written it never is until the server has ended in order.
  if (wal.length === 0 && mark === WRITTEN) return 'wal-damaged';
  return isWhole(wal) ? 'well' : 'wal-damaged';
}

/** Say that the directory is being served. */
export const markServing = (dataDir: string): Promise<void> => writeFile(markOf(dataDir), '');

/** Say that something was written since, so that the write-ahead file is not empty. */
export const markWritten = (dataDir: string): Promise<void> => writeFile(markOf(dataDir), WRITTEN);

/** The database was closed in order: nothing is left in the write-ahead file. */
export const markEnded = (dataDir: string): Promise<void> => rm(markOf(dataDir), { force: true });

/** What was found and told nobody is left for the next server to say. */
export const markUntold = (dataDir: string, state: WalState): Promise<void> =>
  state === 'well' ? markEnded(dataDir) : writeFile(markOf(dataDir), state);

/**
 * Before a program opens the database besides a server: where a server ended uncleanly, the program takes its write-ahead
 * file over, and what is wrong with that would never be said. Returns what to do once the database is closed.
 */
export async function beforeTakingOver(dataDir: string): Promise<() => Promise<void>> {
  if (!existsSync(markOf(dataDir)) || (await isHeld(dataDir))) return () => Promise.resolve();
  const settle = await takingOverHeld(dataDir);
  return async () => {
    if (!(await isHeld(dataDir))) await settle();
  };
}

/** The same for whoever holds the directory, and so knows that nobody serves it. */
export async function takingOverHeld(dataDir: string): Promise<() => Promise<void>> {
  if (!existsSync(markOf(dataDir))) return () => Promise.resolve();
  const state = await walState(dataDir);
  if (state !== 'well') await writeFile(markOf(dataDir), state);
  return async () => {
    // Gone because all of it is in the database now.
    if (state === 'well' && !existsSync(walOf(dataDir))) await markEnded(dataDir);
  };
}

/** Whoever opens the database and closes it is the last one, and takes the write-ahead file over, though she only looks. */
export async function takingOver<T>(dataDir: string, look: () => Promise<T>): Promise<T> {
  const settle = await beforeTakingOver(dataDir);
  return look().finally(settle);
}

const HEADER = 32;
const FRAME_HEADER = 24;

/**
 * Whether all that was committed can be read: a torn end is what a power cut leaves of a commit nobody was told of, but a
 * commit behind a broken place is lost.
 */
function isWhole(wal: Buffer): boolean {
  if (wal.length === 0) return true;
  if (wal.length < HEADER) return false;
  const magic = wal.readUInt32BE(0);
  if (magic !== 0x377f0682 && magic !== 0x377f0683) return false;
  const words = magic === 0x377f0683 ? wordsBig : wordsLittle;
  const size = wal.readUInt32BE(8) || 65536;
  let sum = checksum(wal, 0, HEADER - 8, [0, 0], words);
  if (sum[0] !== wal.readUInt32BE(24) || sum[1] !== wal.readUInt32BE(28)) return false;
  const length = FRAME_HEADER + size;
  let broken = false;
  for (let at = HEADER; at + length <= wal.length; at += length) {
    // Frames of an earlier round, behind the current ones, have other salts.
    if (!wal.subarray(at + 8, at + 16).equals(wal.subarray(16, 24))) {
      broken = true;
      continue;
    }
    const isCommit = wal.readUInt32BE(at + 4) !== 0;
    if (broken) {
      if (isCommit) return false;
      continue;
    }
    const next = checksum(wal, at + FRAME_HEADER, size, checksum(wal, at, 8, sum, words), words);
    if (next[0] !== wal.readUInt32BE(at + 16) || next[1] !== wal.readUInt32BE(at + 20)) broken = true;
    else sum = next;
  }
  return true;
}

type Sum = readonly [number, number];
type Words = (bytes: Buffer, at: number) => number;
const wordsBig: Words = (bytes, at) => bytes.readUInt32BE(at);
const wordsLittle: Words = (bytes, at) => bytes.readUInt32LE(at);

/** Section 4.2's checksum, over pairs of 32-bit words. */
function checksum(bytes: Buffer, from: number, length: number, [a, b]: Sum, word: Words): Sum {
  let [s0, s1] = [a, b];
  for (let at = from; at < from + length; at += 8) {
    s0 = (s0 + word(bytes, at) + s1) >>> 0;
    s1 = (s1 + word(bytes, at + 4) + s0) >>> 0;
  }
  return [s0, s1];
}
