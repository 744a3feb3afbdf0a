/** Opening a held data directory for a server: what the last one left behind is looked at first, and cleared away. */
import { errorFacts } from './ground/error-facts.js';
import { openSchool, placeOf } from './place/open-school.js';
import type { Database, DatabaseOptions } from './store/open-database.js';
import { type Damage, quickCheck } from './store/quick-check.js';
import { clearTempDir } from './store/temp-dir.js';
import { markEnded, markServing, markUntold, markWritten, type WalState, walState } from './store/wal-state.js';
import type { Log } from './runner/deps.js';

/** Thrown where the quick check finds damage before anybody is served. */
export class DatabaseDamaged extends Error {
  override readonly name = 'DatabaseDamaged';
  /** As SQLite's, so that it is told like any other. */
  readonly code = 'SQLITE_CORRUPT';
}

export interface OpenedToServe {
  readonly db: Database;
  /** What became of the last entries, where the server before this one ended uncleanly. */
  readonly wal: WalState;
  /** The quick check, where it goes on while people are served; it never rejects. */
  readonly checked: Promise<void> | null;
}

/** So long the start waits for the quick check, ms: enough for a school's first years. */
const PATIENCE = 1000;

export interface OpenToServeOptions extends Pick<DatabaseOptions, 'onStatement'> {
  readonly log?: Log;
  /** Injectable for tests. */
  readonly check?: (dataDir: string) => Promise<Damage | null>;
}

/** Throws DatabaseDamaged, and what the file system and the database throw. */
export async function openToServe(
  dataDir: string,
  { onStatement, log, check = quickCheck }: OpenToServeOptions,
): Promise<OpenedToServe> {
  await clearTempDir(dataDir);
  const place = await placeOf(dataDir);
  // What is said of a file, a database's own server keeps by itself.
  const isFile = place.kind !== 'postgres' && !('url' in place);
  const wal = isFile ? await walState(dataDir) : 'well';
  if (wal !== 'well') log?.warn({ wal }, 'the last entries may be lost');
  const db = await openSchool({ dataDir, ...(onStatement && { onStatement }) }, place);
  try {
    if (isFile) await markServing(dataDir);
    // On a full disk people may still read; then an empty write-ahead file says nothing after the next unclean stop.
    await db.writes.touch().then(
      () => (isFile ? markWritten(dataDir) : undefined),
      () => undefined,
    );
    await db.reads.ready();
    const checking = isFile ? check(dataDir) : Promise.resolve(null);
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<'enough'>((resolve) => (timer = setTimeout(() => resolve('enough'), PATIENCE)));
    const found = await Promise.race([checking, enough]).finally(() => clearTimeout(timer));
    if (found !== 'enough') {
      if (found) throw new DatabaseDamaged(found.detail);
      return { db, wal, checked: null };
    }
    const checked = checking.then(
      (damage) => {
        if (!damage) return;
        db.pulse.sayDamaged();
        log?.error({ trouble: 'database-damaged' }, 'the quick check found damage');
      },
      (error: unknown) => log?.error({ error: errorFacts(error) }, 'the quick check could not be made'),
    );
    return { db, wal, checked };
  } catch (error) {
    await db.close();
    await markUntold(dataDir, wal);
    throw error;
  }
}

/** After the database was closed: nothing of children's lies about, and the next start finds all in order. */
export async function endServing(dataDir: string): Promise<void> {
  await clearTempDir(dataDir);
  await markEnded(dataDir);
}
