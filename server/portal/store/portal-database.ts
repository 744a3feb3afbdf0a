/** The portal's own database: a file of its own, opened by the ground floor every server has; nothing of a school's is in it. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Sequelize, type Transaction } from 'sequelize';
import type { Bound } from '../../database/dialect.js';
import { runMigrations } from '../../database/run-migrations.js';
import { defineSignInTries, type SignInTryTable } from '../../database/sign-in-tries.js';
import { DATABASE_FILE, sqliteDialect } from '../../database/sqlite.js';
import { WriteQueue } from '../../database/write-queue.js';
import { PORTAL_MIGRATIONS } from './migrations.js';

export const PORTAL_FILE = 'cong-tiep-nhan.sqlite';

/** Thrown for a folder that is a school's: two programs must not share one. */
export class SchoolsFolder extends Error {
  override readonly name = 'SchoolsFolder';
}

export interface Reading {
  /** Rows of a SELECT; columns are named by their aliases. Values stand in the order they first appear. */
  rows<Row extends object>(sql: string, bind?: readonly Bound[]): Promise<Row[]>;
}

export interface Writing extends Reading {
  readonly transaction: Transaction;
  /** An INSERT, UPDATE or DELETE. */
  write(sql: string, bind: readonly Bound[]): Promise<void>;
}

export interface PortalDatabase extends Reading {
  readonly signInTries: SignInTryTable;
  readonly writes: WriteQueue;
  /** One transaction; what it throws rolls back. */
  write<T>(job: (at: Writing) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface PortalDatabaseOptions {
  readonly dataDir: string;
  /** Nobody misses the data after a power cut: tests' alone. */
  readonly throwAway?: boolean;
}

/** Open it and bring its tables up to date. Throws SchoolsFolder, and what file system and database throw. */
export async function openPortal({ dataDir, throwAway = false }: PortalDatabaseOptions): Promise<PortalDatabase> {
  if (existsSync(join(dataDir, DATABASE_FILE)) || existsSync(join(dataDir, 'database.json')))
    throw new SchoolsFolder(dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const dialect = sqliteDialect(dataDir, { file: PORTAL_FILE, throwAway });
  const sequelize = new Sequelize({ ...dialect.options, logging: false });
  try {
    await runMigrations(sequelize, PORTAL_MIGRATIONS);
  } catch (error) {
    await sequelize.close();
    throw error;
  }
  const writes = new WriteQueue(sequelize, dialect, () => undefined);
  let reader: Promise<unknown> | null = null;
  const plain = (connection: unknown, sql: string, bind: readonly Bound[]): Promise<object[]> =>
    dialect.run(connection, sql, bind);
  return {
    signInTries: defineSignInTries(sequelize),
    writes,
    rows: async <Row extends object>(sql: string, bind: readonly Bound[] = []) =>
      (await plain(await (reader ??= dialect.connectToRead()), sql, bind)) as Row[],
    write: (job) =>
      writes.run((transaction) => {
        const { connection } = transaction as Transaction & { readonly connection: unknown };
        return job({
          transaction,
          rows: async <Row extends object>(sql: string, bind: readonly Bound[] = []) =>
            (await plain(connection, sql, bind)) as Row[],
          write: async (sql, bind) => {
            await plain(connection, sql, bind);
          },
        });
      }),
    close: async () => {
      await writes.close();
      if (reader !== null) await dialect.close(await reader);
      await sequelize.close();
      await dialect.end();
    },
  };
}
