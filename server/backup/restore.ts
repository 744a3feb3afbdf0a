/** A school's data directory made again from a backup and what was added to it. */
import { mkdir, open, readdir, readFile, rename, rm, statfs, stat } from 'node:fs/promises';
import path from 'node:path';
import { laterOf } from './later-of.js';
import { DATABASE_FILE } from '../database/sqlite.js';
import { LOCK_FILE, holdDataDir } from '../database/hold-data-dir.js';
import { PLACE_FILE } from '../database/place-file.js';
import { makeTempDir, tempDirOf } from '../store/temp-dir.js';
import { type AgeKey, AgeRefused, fileKeyOf } from './age-file.js';
import { ArchiveWrong, type Expected, extractArchive, readFacts } from './archive.js';
import { askDatabase } from './database-facts.js';
import { type BackupFacts, FACTS_FILE, type LaterFacts, type WholeFacts } from './facts.js';
import { numbersFrom, PAGE_FILES } from './make-later.js';
import { applyPages, overPages, pageDigests } from './pages.js';
import { DATA_FOLDER } from './stage.js';

export type RestoreFault =
  'not-empty' | 'not-whole' | 'not-ours' | 'other-school' | 'newer-version' | 'counts-differ' | 'no-room';

/** Thrown where a backup is not restored; the directory is as it was. */
export class RestoreRefused extends Error {
  override readonly name = 'RestoreRefused';

  constructor(
    readonly fault: RestoreFault,
    readonly facts: Readonly<Record<string, string>> = {},
  ) {
    super(fault);
  }
}

export interface RestoreTask {
  readonly file: string;
  readonly key: AgeKey;
  readonly dataDir: string;
  /** Names of the steps this program knows. */
  readonly migrations: readonly string[];
  /** The school's code, where another's is to be refused. */
  readonly school: string | null;
}

export interface Restored {
  readonly whole: WholeFacts;
  /** The last addition that was taken; null for none. */
  readonly later: LaterFacts | null;
  /** How many additions were taken. */
  readonly laterTaken: number;
  /** The first addition that could not be taken, and why; null where all were. */
  readonly laterLost: { readonly name: string; readonly fault: string } | null;
}

/** Throws RestoreRefused, AgeRefused, ArchiveWrong, CopyDamaged, DataDirHeld and what the file system throws. */
export async function restoreBackup(task: RestoreTask): Promise<Restored> {
  const { file, key, dataDir } = task;
  await mustBeEmpty(dataDir);
  const fileKey = await fileKeyOf(file, key);
  const whole = mustFit(task, await readFacts(file, fileKey));
  const { size } = await stat(file);
  const isNew = (await mkdir(dataDir, { recursive: true, mode: 0o700 })) !== undefined;
  const { bavail, bsize } = await statfs(dataDir);
  if (bavail * bsize < size) throw new RestoreRefused('no-room');
  const hold = await holdDataDir(dataDir);
  try {
    const work = path.join(await makeTempDir(tempDirOf(dataDir)), 'restore');
    await mkdir(work);
    await extractArchive(file, work, fileKey, contentsOf(whole));
    const later = await takeLater(task, whole, work);
    await mustAgree(path.join(work, DATA_FOLDER, DATABASE_FILE), later.later ?? whole);
    // What is restored is in force as a file, wherever the school stood when the backup was made.
    await rm(path.join(work, DATA_FOLDER, PLACE_FILE), { force: true });
    await moveIn(path.join(work, DATA_FOLDER), dataDir);
    await rm(tempDirOf(dataDir), { recursive: true, force: true, maxRetries: 3 });
    await hold.release();
    return { whole, ...later };
  } catch (error) {
    await hold.remove();
    for (const name of await readdir(dataDir)) await rm(path.join(dataDir, name), { recursive: true, force: true });
    if (isNew) await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
}

/** What a restore that was killed leaves is nobody's data. */
async function mustBeEmpty(dataDir: string): Promise<void> {
  const there = await readdir(dataDir).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error.code === 'ENOTDIR' ? new RestoreRefused('not-empty', { found: path.basename(dataDir) }) : error;
  });
  const found = there.find((name) => !name.startsWith(LOCK_FILE) && name !== 'tmp');
  if (found !== undefined) throw new RestoreRefused('not-empty', { found });
  const restoring = there.includes('tmp') ? await readdir(tempDirOf(dataDir)) : [];
  if (restoring.some((name) => name !== 'restore')) throw new RestoreRefused('not-empty', { found: 'tmp' });
  await rm(tempDirOf(dataDir), { recursive: true, force: true });
}

function mustFit({ migrations, school }: RestoreTask, facts: BackupFacts): WholeFacts {
  if (facts.kind === 'later') throw new RestoreRefused('not-whole');
  if (school !== null && facts.school?.code !== school) {
    const { name = '–', code = '–' } = facts.school ?? {};
    throw new RestoreRefused('other-school', { name, code, wanted: school });
  }
  if (!facts.database.migrations.every((name) => migrations.includes(name))) {
    throw new RestoreRefused('newer-version', { version: facts.version });
  }
  return facts;
}

type Later = Omit<Restored, 'whole'>;

/** Take the additions that lie beside the backup, in their order, as far as they can be read. */
async function takeLater(task: RestoreTask, whole: WholeFacts, work: string): Promise<Later> {
  const data = path.join(work, DATA_FOLDER);
  let taken: Later = { later: null, laterTaken: 0, laterLost: null };
  for (const { name, number } of await laterOf(task.file)) {
    const file = path.join(path.dirname(task.file), name);
    const own = path.join(work, 'later');
    await mkdir(own);
    try {
      if (number !== taken.laterTaken + 1) throw new ArchiveWrong(`${taken.laterTaken + 1}`);
      const fileKey = await fileKeyOf(file, task.key);
      const facts = await readFacts(file, fileKey);
      if (facts.kind !== 'later' || facts.of !== whole.id || facts.number !== number) throw new ArchiveWrong(name);
      if (!facts.database.migrations.every((one) => task.migrations.includes(one))) throw new ArchiveWrong(name);
      await extractArchive(file, own, fileKey, contentsOf(facts));
      await applyLater(own, data, facts);
      taken = { ...taken, later: facts, laterTaken: number };
    } catch (error) {
      if (!(error instanceof AgeRefused) && !(error instanceof ArchiveWrong)) throw error;
      return { ...taken, laterLost: { name, fault: error instanceof AgeRefused ? error.fault : 'damaged' } };
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  }
  return taken;
}

/** What the archive of such a backup holds: an addition only such files as have changed. */
function contentsOf({ kind, files }: BackupFacts): Expected {
  const isWhole = kind === 'whole';
  const own = isWhole ? [`${DATA_FOLDER}/${DATABASE_FILE}`] : Object.values(PAGE_FILES);
  return new Map([
    ...[FACTS_FILE, ...own].map((at) => [at, true] as const),
    ...files.map((at) => [`${DATA_FOLDER}/${at}`, isWhole] as const),
  ]);
}

/** Throws ArchiveWrong, before anything is touched, for pages that are not what is said of them. */
async function applyLater(own: string, data: string, { database, files }: LaterFacts): Promise<void> {
  const { pageSize, pages } = database;
  const numbers = numbersFrom(await readFile(path.join(own, PAGE_FILES.numbers)));
  const [from, to] = [path.join(own, PAGE_FILES.pages), path.join(data, DATABASE_FILE)];
  const added = (await stat(from)).size;
  const reach = (await stat(to)).size + added;
  const fits = added === numbers.length * pageSize && numbers.every((number) => number < pages);
  if (!fits || pages * pageSize > reach) throw new ArchiveWrong(PAGE_FILES.numbers);
  await applyPages(to, database, { numbers, from });
  await moveIn(path.join(own, DATA_FOLDER), data);
  await dropOthers(data, new Set([...files, DATABASE_FILE]));
}

/** Files that were no longer there when an addition was made. */
async function dropOthers(data: string, kept: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(data, { withFileTypes: true, recursive: true })) {
    const at = path.relative(data, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/');
    if (entry.isFile() && !kept.has(at)) await rm(path.join(data, at));
  }
}

/**
 * All that came together as the last addition says: a page that is not of its moment is found here, and what the database holds and
 * whose it is are as the facts have it.
 */
async function mustAgree(copy: string, facts: BackupFacts): Promise<void> {
  if (facts.kind === 'later') {
    const digests = await pageDigests(copy, facts.database.pageSize);
    if (overPages(digests) !== facts.pagesDigest) throw new ArchiveWrong(FACTS_FILE);
  }
  const { database, school } = await askDatabase(copy);
  const said = JSON.stringify([facts.database, facts.school]);
  if (JSON.stringify([database, school]) !== said) throw new RestoreRefused('counts-differ');
}

/** Move all files of a folder into another, the database last and flushed: without it nobody takes a directory for a school's. */
async function moveIn(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  const isDatabase = (file: string): boolean => path.relative(from, file) === DATABASE_FILE;
  for (const file of [...files.filter((one) => !isDatabase(one)), ...files.filter(isDatabase)]) {
    const target = path.join(to, path.relative(from, file));
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    if (isDatabase(file)) await flush(file);
    await rename(file, target);
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}
