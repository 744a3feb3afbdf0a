import path from 'node:path';
import sqlite3 from 'sqlite3';
import { DATABASE_FILE } from '../database/sqlite.js';
import { MIGRATIONS } from './migrations/index.js';
import { takingOver } from './wal-state.js';

/** Steps of its shape by which this program and a database are apart. */
export interface Apart {
  /** Those the database has not carried out. */
  readonly pending: number;
  /** Those this program does not know: the database is a newer program's. */
  readonly unknown: number;
  /** Whose it is; null where no school stands in it yet. */
  readonly school: 'real' | 'sample' | null;
}

/** Looks only. A database without any step is nobody's yet. Throws what SQLite throws. */
export const stepsApart = (dataDir: string): Promise<Apart> => takingOver(dataDir, () => look(dataDir));

async function look(dataDir: string): Promise<Apart> {
  const connection = await new Promise<sqlite3.Database>((resolve, reject) => {
    const made = new sqlite3.Database(path.join(dataDir, DATABASE_FILE), sqlite3.OPEN_READWRITE, (error) =>
      error ? reject(error) : resolve(made),
    );
  });
  const ask = <Row>(sql: string) =>
    new Promise<Row[]>((resolve, reject) =>
      connection.all<Row>(sql, (error, rows) => (error ? reject(error) : resolve(rows))),
    );
  try {
    const tables = await ask<{ name: string }>("SELECT name FROM sqlite_master WHERE name IN ('migrations', 'school')");
    if (!tables.some(({ name }) => name === 'migrations')) return { pending: 0, unknown: 0, school: null };
    const done = (await ask<{ name: string }>('SELECT name FROM migrations')).map(({ name }) => name);
    const known = MIGRATIONS.map(({ name }) => name);
    const school = tables.some(({ name }) => name === 'school')
      ? await ask<{ sample: number }>('SELECT sample FROM school')
      : [];
    return {
      pending: known.filter((name) => !done.includes(name)).length,
      unknown: done.filter((name) => !known.includes(name)).length,
      school: school.length === 0 ? null : school[0]!.sample ? 'sample' : 'real',
    };
  } finally {
    await new Promise<void>((resolve) => connection.close(() => resolve()));
  }
}
