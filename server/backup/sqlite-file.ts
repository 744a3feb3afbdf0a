/** Copies of a SQLite file made while others write it, and questions to a copy. */
import sqlite3 from 'sqlite3';

/** What `sqlite3.Database` can do besides what its types say. */
interface WithBackup {
  backup(
    from: string,
    destination: string,
    source: string,
    isDestination: boolean,
    begun: (error: Error | null) => void,
  ): Backup;
}
interface Backup {
  readonly completed: boolean;
  step(pages: number, done: (error: Error | null) => void): void;
  finish(done: () => void): void;
}

/** Copying waits so long for another program's lock, tries and ms between them. */
const TRIES = 50;
const PAUSE = 100;

/** A database file opened for some questions, and closed whatever happens. */
export async function withSqlite<T>(
  file: string,
  work: (ask: <Row extends object>(sql: string) => Promise<Row[]>, connection: sqlite3.Database) => Promise<T>,
): Promise<T> {
  const connection = await new Promise<sqlite3.Database>((resolve, reject) => {
    const made = new sqlite3.Database(file, (error) => (error ? reject(error) : resolve(made)));
  });
  const ask = <Row extends object>(sql: string): Promise<Row[]> =>
    new Promise((resolve, reject) =>
      connection.all<Row>(sql, (error, rows) => (error ? reject(error) : resolve(rows))),
    );
  try {
    return await work(ask, connection);
  } finally {
    await new Promise<void>((resolve) => connection.close(() => resolve()));
  }
}

/** Changed by every step of the shape, and held against the trail (`server/trail/shape`). */
const schemaOf = (file: string): Promise<number> =>
  withSqlite(file, async (ask) => (await ask<{ schema_version: number }>('PRAGMA schema_version'))[0]!.schema_version);

/**
 * SQLite's online backup (sqlite.org/backup.html) in one step: one moment's state, whoever writes meanwhile. The copy is not
 * flushed: it lives only until it is sealed. Throws what SQLite throws.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  for (;;) {
    const before = await schemaOf(from);
    await withSqlite(to, async (ask, connection) => {
      await ask('PRAGMA journal_mode = OFF');
      await ask('PRAGMA synchronous = OFF');
      await copyInto(connection, from);
      // The backup gives its copy a schema version of its own, which the trail would take for a touched shape.
      await ask(`PRAGMA schema_version = ${before}`);
    });
    if ((await schemaOf(from)) === before) return;
  }
}

async function copyInto(connection: sqlite3.Database, from: string): Promise<void> {
  const backup = await new Promise<Backup>((resolve, reject) => {
    const begun = (connection as unknown as WithBackup).backup(from, 'main', 'main', false, (error) =>
      error ? reject(error) : resolve(begun),
    );
  });
  try {
    for (let tries = 0; !backup.completed; tries += 1) {
      const error = await new Promise<Error | null>((resolve) => backup.step(-1, resolve));
      if (backup.completed) break;
      if (tries === TRIES) throw error ?? Object.assign(new Error('busy'), { code: 'SQLITE_BUSY' });
      if (error && !/BUSY|LOCKED/.test(String((error as { code?: unknown }).code))) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  } finally {
    await new Promise<void>((resolve) => backup.finish(resolve));
  }
}
