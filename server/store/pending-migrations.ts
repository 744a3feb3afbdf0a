import path from 'node:path';
import sqlite3 from 'sqlite3';
import { DATABASE_FILE } from '../database/sqlite.js';
import { MIGRATIONS } from './migrations/index.js';

/**
 * How many steps of its shape this program and a database are apart: those it has not carried out, and those this program does not
 * know. Looks only. Throws what SQLite throws.
 */
export async function pendingMigrations(dataDir: string): Promise<number> {
  const connection = await new Promise<sqlite3.Database>((resolve, reject) => {
    const made = new sqlite3.Database(path.join(dataDir, DATABASE_FILE), sqlite3.OPEN_READWRITE, (error) =>
      error ? reject(error) : resolve(made),
    );
  });
  try {
    const done = await new Promise<string[]>((resolve, reject) =>
      connection.all<{ name: string }>('SELECT name FROM migrations', (error, rows) =>
        error ? reject(error) : resolve(rows.map(({ name }) => name)),
      ),
    );
    const known = MIGRATIONS.map(({ name }) => name);
    return known.filter((name) => !done.includes(name)).length + done.filter((name) => !known.includes(name)).length;
  } finally {
    await new Promise<void>((resolve) => connection.close(() => resolve()));
  }
}
