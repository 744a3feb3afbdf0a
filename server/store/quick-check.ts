import path from 'node:path';
import sqlite3 from 'sqlite3';
import { DATABASE_FILE } from '../database/sqlite.js';
import { troubleOf } from '../database/trouble.js';
import { takingOver } from './wal-state.js';

/** Said of a damaged database: SQLite's own first words about it. */
export interface Damage {
  readonly detail: string;
}

/**
 * SQLite's quick check (sqlite.org/pragma.html#pragma_quick_check) on a connection of its own, which changes nothing. Null
 * where the database is whole. Throws where the file cannot be opened for another reason.
 */
export const quickCheck = (dataDir: string): Promise<Damage | null> => takingOver(dataDir, () => check(dataDir));

async function check(dataDir: string): Promise<Damage | null> {
  const connection = await new Promise<sqlite3.Database>((resolve, reject) => {
    const file = path.join(dataDir, DATABASE_FILE);
    const opened = new sqlite3.Database(file, sqlite3.OPEN_READWRITE, (error) =>
      error ? reject(error) : resolve(opened),
    );
  });
  try {
    const rows = await new Promise<Record<string, string>[]>((resolve, reject) =>
      connection.all<Record<string, string>>('PRAGMA quick_check(1)', (error, found) =>
        error ? reject(error) : resolve(found),
      ),
    );
    const [said = ''] = rows.flatMap((row) => Object.values(row));
    return said === 'ok' ? null : { detail: said.split('\n')[0]!.slice(0, 200) };
  } catch (error) {
    if (troubleOf(error) !== 'database-damaged') throw error;
    return { detail: (error as { code: string }).code };
  } finally {
    await new Promise<void>((resolve) => connection.close(() => resolve()));
  }
}
