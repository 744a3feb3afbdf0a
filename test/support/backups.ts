/** Backups in tests: tables of two data directories compared, files damaged, a key whose passphrase need not be asked for. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { MIGRATIONS } from '../../server/store/migrations/index.js';
import { restoreBackup, type RestoreTask } from '../../server/backup/restore.js';
import { withSqlite } from '../../server/backup/sqlite-file.js';
import { DATABASE_FILE } from '../../server/database/sqlite.js';

export const newDir = (): string => mkdtempSync(path.join(os.tmpdir(), 'hocba-backup-'));

export async function newKeyPair() {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** Every row of every table, as text. */
export const allRows = (dataDir: string): Promise<Record<string, string[]>> =>
  withSqlite(path.join(dataDir, DATABASE_FILE), async (ask) => {
    const rows: Record<string, string[]> = {};
    const tables = await ask<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    for (const { name } of tables) {
      rows[name] = (await ask(`SELECT * FROM "${name}"`)).map((row) => JSON.stringify(row)).sort();
    }
    return rows;
  });

/** Of the school that `buildSchool` makes. */
export const CODE = '37000001';

export const MIGRATION_NAMES = MIGRATIONS.map(({ name }) => name);

export const restoreInto = (dataDir: string, more: Pick<RestoreTask, 'file' | 'key'> & Partial<RestoreTask>) =>
  restoreBackup({ dataDir, migrations: MIGRATION_NAMES, school: null, ...more });

/** A file as a bad stick gives it back. */
export function damaged(file: string, damage: (bytes: Buffer) => Buffer): string {
  const other = path.join(newDir(), path.basename(file));
  writeFileSync(other, damage(readFileSync(file)));
  return other;
}

export const flipped =
  (at: number) =>
  (bytes: Buffer): Buffer => {
    const place = at < 0 ? bytes.length + at : at;
    bytes[place] = bytes[place]! ^ 1;
    return bytes;
  };
