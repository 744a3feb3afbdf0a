/** The archive inside a backup is a tar: whoever has age and tar gets at it without us. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, openSync, closeSync, readSync, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import path from 'node:path';
import { create, Parser, type ReadEntry, Unpack } from 'tar';
import { type AgeLock, type FileKey, opened, sealed } from './age-file.js';
import { backupFactsSchema, type BackupFacts, FACTS_FILE } from './facts.js';

/** Thrown where what was written is not what was to be written, or is no backup of ours. */
export class ArchiveWrong extends Error {
  override readonly name = 'ArchiveWrong';
}

/** Seal files of a folder, the facts first, and flush them to the disk. */
export async function writeArchive(
  file: string,
  dir: string,
  entries: readonly string[],
  lock: AgeLock,
): Promise<void> {
  const archive = create({ cwd: dir, portable: true, noDirRecurse: true }, [...entries]);
  await pipeline(
    archive as unknown as AsyncIterable<Buffer>,
    (plain: AsyncIterable<Buffer>) => sealed(plain, lock),
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true, highWaterMark: 1 << 20 }),
  );
}

/**
 * Open what was written and hold it against what it was made of, byte by byte. Resolves to the SHA-256, hex, of the sealed file as
 * it was read. Throws AgeRefused and ArchiveWrong.
 */
export async function compareArchive(
  file: string,
  dir: string,
  entries: readonly string[],
  key: FileKey,
): Promise<string> {
  const digest = createHash('sha256');
  const seen: string[] = [];
  let wrong: string | null = null;
  const parser = new Parser({
    strict: true,
    onReadEntry: (entry: ReadEntry) => {
      seen.push(entry.path);
      const from = openSync(path.join(dir, entry.path), 'r');
      let at = 0;
      entry.on('data', (bytes: Buffer) => {
        const there = Buffer.allocUnsafe(bytes.length);
        if (readSync(from, there, 0, bytes.length, at) !== bytes.length || !there.equals(bytes)) wrong ??= entry.path;
        at += bytes.length;
      });
      entry.on('end', () => {
        if (readSync(from, Buffer.alloc(1), 0, 1, at) !== 0) wrong ??= entry.path;
        closeSync(from);
      });
    },
  });
  await into(
    parser,
    opened(file, key, (bytes) => digest.update(bytes)),
  );
  if (wrong !== null) throw new ArchiveWrong(wrong);
  if (seen.join('\n') !== entries.join('\n')) throw new ArchiveWrong('entries');
  return digest.digest('hex');
}

/** What an archive may hold: paths of plain files, by whether each has to be there. */
export type Expected = ReadonlyMap<string, boolean>;

/**
 * Take the files of a backup out into a folder. Throws AgeRefused, and ArchiveWrong for an archive that holds anything else than
 * what is expected, each once: links, devices and ways out of the folder are none of ours.
 */
export async function extractArchive(file: string, dir: string, key: FileKey, expected: Expected): Promise<void> {
  const left = new Map(expected);
  let room = (await stat(file)).size;
  let wrong: string | null = null;
  const filter = (at: string, entry: ReadEntry | Stats): boolean => {
    const isFile = 'type' in entry && (entry.type === 'File' || entry.type === 'OldFile');
    room -= entry.size;
    // Nothing is packed: what comes out is never more than what went in.
    if (!isFile || room < 0 || !left.delete(at)) wrong ??= at;
    return wrong === null;
  };
  await into(new Unpack({ cwd: dir, strict: true, preserveOwner: false, filter }), opened(file, key));
  wrong ??= [...left].find(([, isNeeded]) => isNeeded)?.[0] ?? null;
  if (wrong !== null) throw new ArchiveWrong(wrong);
}

/** Names of a school's files and tables: some hundred times what there are. */
const MOST_FACTS = 16 * 2 ** 20;

/** What a backup says of itself, read from its beginning. Throws AgeRefused, and ArchiveWrong for what is no backup of ours. */
export async function readFacts(file: string, key: FileKey): Promise<BackupFacts> {
  const chunks: Buffer[] = [];
  const parser = new Parser({
    strict: true,
    onReadEntry: (entry: ReadEntry) => {
      if (entry.path === FACTS_FILE && entry.size <= MOST_FACTS)
        entry.on('data', (bytes: Buffer) => chunks.push(bytes)).on('end', () => (whole = true));
      else other = true;
      entry.resume();
    },
  });
  let [whole, other] = [false, false] as [boolean, boolean];
  let failed: unknown = null;
  parser.on('error', (error: unknown) => (failed = error));
  for await (const bytes of opened(file, key)) {
    parser.write(Buffer.from(bytes));
    if (whole || other || failed !== null) break;
  }
  const facts = whole && !failed ? parsed(Buffer.concat(chunks).toString('utf8')) : null;
  if (facts === null) throw new ArchiveWrong(FACTS_FILE);
  return facts;
}

function parsed(text: string): BackupFacts | null {
  try {
    return backupFactsSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function into(parser: Parser, plain: AsyncIterable<Uint8Array>): Promise<void> {
  let failed: Error | null = null;
  const ended = new Promise<void>((resolve) => parser.once('close', resolve).once('end', resolve));
  const stopped = new Promise<void>((resolve) => {
    parser.on('error', (error: Error) => {
      failed ??= error;
      resolve();
    });
  });
  for await (const bytes of plain) {
    if (failed) break;
    if (!parser.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) {
      await Promise.race([once(parser, 'drain'), stopped]);
    }
  }
  if (!failed) {
    parser.end();
    await Promise.race([parser instanceof Unpack ? once(parser, 'close') : ended, stopped]);
  }
  // A tar that ends too early, or is none.
  if (failed) throw isOfSystem(failed) ? (failed as Error) : new ArchiveWrong((failed as Error).message);
}

/** A full disk and the like are told as they are; what tar itself says is the archive's fault. */
const isOfSystem = (error: Error): boolean => {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return syscall !== undefined || (code !== undefined && !code.startsWith('TAR_'));
};
