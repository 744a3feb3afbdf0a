/**
 * A school's database brought to this program's shape: on a copy, checked, and only then in the place of the old one, which is
 * kept. Whoever is killed at whatever moment leaves the old database or the new one, never something between.
 */
import { chmod, copyFile, link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Sequelize } from 'sequelize';
import { DATABASE_FILE, sqliteDialect } from '../database/sqlite.js';
import { flush, mustHaveRoom, put } from '../ground/put-file.js';
import { migrate, type Migration } from '../store/migrate.js';
import { MIGRATIONS } from '../store/migrations/index.js';
import { makeTempDir, tempDirOf } from '../store/temp-dir.js';
import { askDatabase } from './database-facts.js';
import type { DatabaseFacts } from './facts.js';
import { FORMER_DIR } from './own-files.js';
import { copyDatabase, withSqlite } from './sqlite-file.js';

const FORMER = path.join(FORMER_DIR, 'before.sqlite');
const FACTS = path.join(FORMER_DIR, 'before.json');
/** What was entered after an upgrade that was taken back. */
const LEFT = path.join(FORMER_DIR, 'after.sqlite');

/** Of the database an upgrade began with. */
export interface FormerFacts {
  /** When it was upgraded, an instant, and by which version of the program. */
  readonly at: string;
  readonly version: string;
  readonly migrations: readonly string[];
  readonly events: number;
}

/** Thrown where the new shape could not be made or is not what it has to be; the database is as it was. */
export class UpgradeFailed extends Error {
  override readonly name = 'UpgradeFailed';
}

/** Thrown where there is nothing to go back to, or more was done since than was said may be lost. */
export class GoBackRefused extends Error {
  override readonly name = 'GoBackRefused';

  constructor(
    readonly fault: 'nothing' | 'since',
    /** Acts of people since the upgrade. */
    readonly acts = 0,
  ) {
    super(fault);
  }
}

export interface UpgradeTask {
  readonly dataDir: string;
  readonly version: string;
  /** An instant. */
  readonly now: string;
  readonly migrations?: readonly Migration[];
}

/**
 * For whoever holds the data directory. Resolves to the steps carried out. Throws UpgradeFailed, NoRoom, CopyDamaged and what
 * the file system and SQLite throw.
 */
export async function upgradeDatabase({
  dataDir,
  version,
  now,
  migrations = MIGRATIONS,
}: UpgradeTask): Promise<number> {
  const file = path.join(dataDir, DATABASE_FILE);
  await fold(file);
  const { mode, size } = await stat(file);
  await mustHaveRoom(dataDir, 3 * size);
  const work = path.join(await makeTempDir(tempDirOf(dataDir)), 'upgrade');
  await rm(work, { recursive: true, force: true });
  await mkdir(work);
  const copy = path.join(work, DATABASE_FILE);
  try {
    const steps = await unwritten(file, async () => {
      await copyDatabase(file, copy);
      await chmod(copy, mode);
      const { database: before } = await askDatabase(copy);
      await migrated(work, migrations);
      await fold(copy);
      const { database: after } = await askDatabase(copy);
      mustGoOn(before, after);
      await keepFormer(dataDir, { at: now, version, migrations: before.migrations, events: before.events });
      return after.migrations.length - before.migrations.length;
    });
    // Windows renames nothing onto a file that is open.
    await put(copy, file);
    return steps;
  } finally {
    await rm(work, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * The database as it was before the last upgrade, in its place again; what was entered since is kept beside it. For whoever holds the
 * data directory. `lose`: how many acts of people may be lost. Throws GoBackRefused.
 */
export async function goBack(dataDir: string, lose: number): Promise<FormerFacts> {
  const file = path.join(dataDir, DATABASE_FILE);
  const facts = await formerFacts(dataDir);
  if (facts === null) throw new GoBackRefused('nothing');
  await fold(file);
  const since = await withSqlite(file, async (ask) => {
    const done = await ask<{ name: string }>('SELECT name FROM migrations');
    if (done.every(({ name }) => facts.migrations.includes(name))) throw new GoBackRefused('nothing');
    // What the server notes by itself is noted again.
    const [row] = await ask<{ n: number }>(
      `SELECT count(*) AS n FROM audit_events WHERE seq > ${Number(facts.events)} AND actor IS NOT NULL`,
    );
    return row!.n;
  });
  if (since > 0 && since !== lose) throw new GoBackRefused('since', since);
  await askDatabase(path.join(dataDir, FORMER));
  await linked(file, path.join(dataDir, LEFT));
  await put(path.join(dataDir, FORMER), file);
  await rm(path.join(dataDir, FACTS), { force: true });
  return facts;
}

/** What can be gone back to; null where nothing can. */
export async function formerFacts(dataDir: string): Promise<FormerFacts | null> {
  try {
    await stat(path.join(dataDir, FORMER));
    return JSON.parse(await readFile(path.join(dataDir, FACTS), 'utf8')) as FormerFacts;
  } catch {
    return null;
  }
}

/** So long an upgrade can be taken back, days. */
const KEPT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** Take away what was kept of before an upgrade, once it has served its time. Resolves to whether it did. */
export async function pruneFormer(dataDir: string, now: Date): Promise<boolean> {
  const dir = path.join(dataDir, FORMER_DIR);
  const kept = await readdir(dir).catch(() => []);
  const changed = await Promise.all(kept.map(async (name) => (await stat(path.join(dir, name))).ctimeMs));
  if (kept.length === 0 || now.getTime() - Math.max(...changed) < KEPT_DAYS * DAY) return false;
  await dropFormer(dataDir);
  return true;
}

/** What was erased is to be nowhere. */
export const dropFormer = (dataDir: string): Promise<void> =>
  rm(path.join(dataDir, FORMER_DIR), { recursive: true, force: true, maxRetries: 3 });

/**
 * All of the write-ahead file goes into the database, and it is gone: a file put in the place of this one must not meet another's.
 * SQLite does so only where nobody else has the database open (sqlite.org/wal.html, section 2.3); else SQLITE_BUSY.
 */
const fold = (file: string): Promise<void> =>
  withSqlite(file, async (ask) => {
    await ask('PRAGMA busy_timeout = 2000');
    const [now] = await ask<{ journal_mode: string }>('PRAGMA journal_mode = DELETE');
    if (now?.journal_mode !== 'delete') throw Object.assign(new Error('busy'), { code: 'SQLITE_BUSY' });
  });

/** Nobody writes what would not be in the copy: a command of the older program, say, which holds no directory. */
const unwritten = <T>(file: string, work: () => Promise<T>): Promise<T> =>
  withSqlite(file, async (ask) => {
    await ask('BEGIN IMMEDIATE');
    return work();
  });

async function migrated(work: string, migrations: readonly Migration[]): Promise<void> {
  const sequelize = new Sequelize({ ...sqliteDialect(work).options, logging: false });
  try {
    await migrate(sequelize, migrations);
  } catch (error) {
    throw new UpgradeFailed(error instanceof Error ? error.message : String(error), { cause: error });
  } finally {
    await sequelize.close();
  }
}

/** A step of the shape tells no story of its own: the trail ends where it ended. */
function mustGoOn(before: DatabaseFacts, after: DatabaseFacts): void {
  if (before.events !== after.events || before.lastEvent?.hash !== after.lastEvent?.hash) {
    throw new UpgradeFailed('audit_events');
  }
}

async function keepFormer(dataDir: string, facts: FormerFacts): Promise<void> {
  await mkdir(path.join(dataDir, FORMER_DIR), { recursive: true, mode: 0o700 });
  await rm(path.join(dataDir, FACTS), { force: true });
  await rm(path.join(dataDir, LEFT), { force: true });
  await linked(path.join(dataDir, DATABASE_FILE), path.join(dataDir, FORMER));
  await writeFile(path.join(dataDir, FACTS), JSON.stringify(facts), { mode: 0o600, flush: true });
}

/** A second name of a file, which costs no room; a copy where the disk knows no second names. */
async function linked(from: string, to: string): Promise<void> {
  await rm(to, { force: true });
  await link(from, to).catch(async () => {
    await copyFile(from, to);
    await flush(to);
  });
}
