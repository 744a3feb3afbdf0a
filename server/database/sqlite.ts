/** SQLite: a file of the data directory, nothing to install. */
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import sqlite3 from 'sqlite3';
import { type Dialect, inOrder } from './dialect.js';

export const DATABASE_FILE = 'hocba.sqlite';

/** How long a statement waits for another program's lock, ms. */
const PATIENCE = 5000;

/**
 * A push answered 200 must survive a power cut: synchronous FULL, in the write-ahead log. What is deleted is overwritten
 * (secure_delete), which a push does not feel: it would stay in the file's free pages, and in every backup made afterwards.
 */
const pragmas = ({ patience = PATIENCE, throwAway = false }: SqliteOptions): string => `
  PRAGMA busy_timeout = ${patience};
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = ${throwAway ? 'OFF' : 'FULL'};
  PRAGMA foreign_keys = ON;
  PRAGMA recursive_triggers = ON;
  PRAGMA secure_delete = ON;
  PRAGMA wal_autocheckpoint = 4000;
  PRAGMA journal_size_limit = 67108864;
`;

export interface SqliteOptions {
  /** The database's file; the school's where nothing is said. */
  readonly file?: string;
  /** How long a statement waits for another program's lock, ms. */
  readonly patience?: number;
  /** Nobody misses the data after a power cut: tests' alone, which then do not wait for the disk. */
  readonly throwAway?: boolean;
}

/** What `sqlite3.Database` can do besides what its types say. */
interface Waiting {
  wait(ended: (error: Error | null) => void): void;
}

/** Open the file of a data directory with the pragmas above on every connection, Sequelize's too. */
export function sqliteDialect(dataDir: string, options: SqliteOptions = {}): Dialect {
  const prepared = new WeakMap<sqlite3.Database, Map<string, sqlite3.Statement>>();
  const storage = path.join(dataDir, options.file ?? DATABASE_FILE);

  /** Stands for `sqlite3.Database`. */
  function Database(file: string, mode: number, opened: (error: Error | null) => void): sqlite3.Database {
    const connection = new sqlite3.Database(file, mode, (error) => {
      if (error) opened(error);
      else connection.exec(pragmas(options), opened);
    });
    const reallyClose = connection.close.bind(connection);
    connection.close = (done) => {
      // SQLite does not close under a statement that is still prepared.
      const statements = [...(prepared.get(connection)?.values() ?? [])];
      prepared.delete(connection);
      void Promise.all(statements.map(finalize)).then(() => reallyClose(done));
    };
    return connection;
  }

  const connect = (): Promise<sqlite3.Database> =>
    new Promise((resolve, reject) => {
      const connection = Database(storage, sqlite3.OPEN_READWRITE, (error) =>
        error ? reject(error) : resolve(connection),
      );
    });

  const run: Dialect['run'] = (connection, sql, bind) => {
    const database = connection as sqlite3.Database;
    let statements = prepared.get(database);
    if (!statements) {
      statements = new Map<string, sqlite3.Statement>();
      prepared.set(database, statements);
    }
    let statement = statements.get(sql);
    if (!statement) statements.set(sql, (statement = database.prepare(inOrder(sql))));
    return new Promise((resolve, reject) => {
      statement.all(bind, (error: Error | null, rows: object[]) => (error ? reject(error) : resolve(rows)));
    });
  };

  return {
    options: {
      dialect: 'sqlite',
      storage,
      dialectModule: { ...sqlite3, Database },
      // Set by the pragmas above; Sequelize would ask again for every transaction.
      foreignKeys: false,
    },
    run,
    settled: (connection) =>
      new Promise((resolve, reject) => {
        (connection as Waiting).wait((error) => (error ? reject(error) : resolve()));
      }),
    connect,
    connectToRead: async () => {
      const connection = await connect();
      await new Promise<void>((resolve, reject) => {
        connection.exec('PRAGMA query_only = ON', (error) => (error ? reject(error) : resolve()));
      });
      return connection;
    },
    isGone: () => false,
    begin: 'BEGIN IMMEDIATE',
    beginStill: 'BEGIN',
    reading: async (own, read) => read(await own()),
    alone: (migrate) => migrate(),
    end: () => Promise.resolve(),
    touch: 'PRAGMA user_version = 1',
    clear: async (connection) => {
      // Every writer would wait behind whoever waits for a long look.
      await run(connection, 'PRAGMA busy_timeout = 0', []);
      try {
        const [answer] = (await run(connection, 'PRAGMA wal_checkpoint(TRUNCATE)', [])) as { readonly busy: number }[];
        return answer?.busy === 0;
      } finally {
        await run(connection, `PRAGMA busy_timeout = ${options.patience ?? PATIENCE}`, []);
      }
    },
    room: async () => {
      const { bavail, bsize } = await statfs(dataDir);
      return bavail * bsize;
    },
    close: (connection) =>
      new Promise((resolve, reject) => {
        (connection as sqlite3.Database).close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

const finalize = (statement: sqlite3.Statement) => new Promise<void>((resolve) => statement.finalize(() => resolve()));
