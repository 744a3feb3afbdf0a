/** The reference: a bare better-sqlite3 loop writing the same cells, one durable transaction each. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Change } from '../../core/contract/push.js';

interface Statement {
  run(...values: unknown[]): unknown;
  get(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
}
export interface BareDatabase {
  pragma(text: string): unknown;
  exec(text: string): unknown;
  prepare(text: string): Statement;
  transaction<A extends unknown[]>(work: (...args: A) => void): (...args: A) => void;
  close(): void;
}

// better-sqlite3 lives in test/bench/node_modules, outside the product's own dependencies.
const require = createRequire(join(process.cwd(), 'test/bench/package.json'));

export const openBare = (file: string): BareDatabase =>
  new (require('better-sqlite3') as new (file: string) => BareDatabase)(file);

/** Write one sheet's cells in one transaction (WAL, synchronous FULL); `close` ends it. */
export function bareWriter(file: string): { write(changes: readonly Change[]): void; close(): void } {
  const db = openBare(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    'CREATE TABLE cell (sheet INTEGER, pupil TEXT, field TEXT, value TEXT, revision INTEGER, PRIMARY KEY (sheet, pupil, field))',
  );
  const upsert = db.prepare(
    'INSERT INTO cell VALUES (1, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value, revision = excluded.revision',
  );
  let revision = 0;
  const write = db.transaction((changes: readonly Change[]) => {
    revision += 1;
    for (const { pupil, field, value } of changes) upsert.run(pupil, field, value, revision);
  });
  return { write, close: () => db.close() };
}
