/** The same on PostgreSQL: 73 migrations cost it over half a second for each server of a test, a copy of a database a tenth. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../../../server/store/open-database.js';
import { madeOnce } from './made-once.js';

const newName = (): string => `test_${randomUUID().replaceAll('-', '')}`;

/** A database of today's shape, in a schema of its own; `server`: the address of a database to give orders in. */
export async function copyOfMigrated(server: string): Promise<{ readonly url: string; drop(): Promise<unknown> }> {
  const template = await readFile(await madeOnce('migrated-postgres', (path) => makeMigrated(server, path)), 'utf8');
  const name = newName();
  // By the log, as PostgreSQL 15 and later do it unasked, a copy takes twenty times as long.
  await order(server, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  return { url: addressOf(server, name), drop: () => order(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

/** An empty database; `made`: how, after its name. `ask` runs a statement in it. */
export async function emptyDatabase(server: string, made = '') {
  const name = newName();
  await order(server, `CREATE DATABASE ${name} ${made}`);
  const url = new URL(server);
  url.pathname = name;
  return {
    name,
    url: addressOf(server, name),
    ask: (sql: string) => order(url.href, sql),
    /** Of connections to come. */
    alter: (what: string) => order(server, `ALTER DATABASE ${name} ${what}`),
    drop: () => order(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function makeMigrated(server: string, path: string): Promise<void> {
  const name = newName();
  await order(server, `CREATE DATABASE ${name}`);
  const dataDir = await mkdtemp(join(tmpdir(), 'hocba-test-'));
  await (await openDatabase({ dataDir, throwAway: true, url: addressOf(server, name) })).close();
  await rm(dataDir, { recursive: true, force: true });
  await writeFile(path, name);
}

function addressOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = database;
  url.searchParams.set('schema', 'school');
  return url.href;
}

async function order(server: string, statement: string): Promise<Record<string, unknown>[]> {
  const { searchParams, username, pathname } = new URL(server);
  const client = new pg.Client({
    host: searchParams.get('host')!,
    user: username,
    database: pathname.slice(1),
  });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(statement).finally(() => client.end());
  return rows;
}
