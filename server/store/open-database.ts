import { mkdir } from 'node:fs/promises';
import { Sequelize, type Transaction } from 'sequelize';
import { defineModels } from './associations.js';
import { FactorSeal } from './factor-seal.js';
import { migrate } from './migrate.js';
import { ReadConnections } from './read-connections.js';
import type { Bound } from '../database/dialect.js';
import type { Origin, Tables } from './reader.js';
import { RecentDocuments } from './recent-documents.js';
import { postgresDialect } from './postgres.js';
import { Pulse } from './pulse.js';
import { sealPlainFactors } from './seal-plain-factors.js';
import { sqliteDialect, type SqliteOptions } from '../database/sqlite.js';
import { tempDirOf } from './temp-dir.js';
import { TrailFolder } from './trail-folder.js';
import { beforeTakingOver } from './wal-state.js';
import { WriteQueue } from '../database/write-queue.js';

/** An open database as acts are given it: to be read and written through connections alone. */
export interface Connections extends Origin {
  /** Folder of the school's data. */
  readonly dataDir: string;
  /** Folder of files under way; made by whoever puts one there. */
  readonly tempDir: string;
  /** The only way to write. */
  readonly writes: WriteQueue;
  /** Connections to look things up on; a look is given a Reader made of one. */
  readonly reads: ReadConnections;
  /** Whether it can be written. */
  readonly pulse: Pulse;
  readonly recentDocuments: RecentDocuments;
  /** What keys of second factors are read by. */
  readonly factorSeal: FactorSeal;
  readonly trailFolder: TrailFolder;
}

/** The same for whoever opened it: with its tables on no connection in particular, and to be closed. */
export interface Database extends Connections, Tables {
  readonly sequelize: Sequelize;
  /** Wait for queued writes, then close every connection. */
  close(): Promise<void>;
}

export interface DatabaseOptions extends SqliteOptions {
  /** Folder of the school's data; made, readable by its owner only, where it does not exist. */
  readonly dataDir: string;
  /** Where the tables stand on PostgreSQL (`postgres.ts`); without it, in the data directory. */
  readonly url?: string;
  /** Sees every SQL statement; for tests and measuring. */
  readonly onStatement?: (sql: string) => void;
}

/** Open a school's database and bring its tables up to date. Throws what the file system or the database throws. */
export async function openDatabase({ dataDir, url, onStatement, ...options }: DatabaseOptions): Promise<Database> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const settle = url === undefined ? await beforeTakingOver(dataDir) : () => Promise.resolve();
  const dialect = url === undefined ? sqliteDialect(dataDir, options) : postgresDialect(url, options.patience);
  const sequelize = new Sequelize({ ...dialect.options, logging: onStatement ? (sql) => onStatement(sql) : false });
  const factorSeal = new FactorSeal(dataDir);
  try {
    await dialect.alone(async () => {
      await migrate(sequelize);
      await sealPlainFactors(sequelize, factorSeal);
    });
  } catch (error) {
    await sequelize.close();
    await dialect.end();
    throw error;
  }
  const reads = new ReadConnections(sequelize, dialect);
  const writes = new WriteQueue(sequelize, dialect, (sql) => onStatement?.(sql));
  const opened: Omit<Database, keyof Origin> = Object.assign(defineModels(sequelize), {
    sequelize,
    reads,
    plain: async (sql: string, bind: readonly Bound[], transaction: Transaction | null = null) => {
      onStatement?.(sql);
      if (transaction !== null) return dialect.run(connectionOf(transaction), sql, bind);
      const own = () => sequelize.connectionManager.getConnection({ type: 'read' });
      return dialect.reading(own, (connection) => dialect.run(connection, sql, bind));
    },
    dataDir,
    tempDir: tempDirOf(dataDir),
    recentDocuments: new RecentDocuments(),
    factorSeal,
    trailFolder: new TrailFolder(dataDir),
    isSqlite: url === undefined,
    writes,
    pulse: new Pulse(writes, dialect),
    close: async () => {
      await writes.close();
      await reads.close();
      await sequelize.close();
      await dialect.end();
      await settle();
    },
  });
  return opened as Database;
}

/** The connection of a transaction, which Sequelize's types do not name. */
function connectionOf(transaction: object): unknown {
  if (!('connection' in transaction)) throw new Error('the transaction has no connection');
  if ('finished' in transaction && transaction.finished) throw new Error('the transaction has ended');
  return transaction.connection;
}
