/** The shape of a database as it stands, with the mark by which it tells that it was touched, whatever was put back. */
import { createHash } from 'node:crypto';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';

export interface Trigger {
  readonly table: string;
  readonly name: string;
  readonly text: string;
}

export interface Shape {
  /** SHA-256, hex, of tables, indexes and triggers as they are written. */
  readonly digest: string;
  readonly mark: string;
  readonly migrations: number;
  readonly isSqlite: boolean;
  readonly triggers: readonly Trigger[];
  /** What PostgreSQL's triggers call, by name; SQLite's say themselves what they do. */
  readonly functions: ReadonlyMap<string, string>;
}

export async function readShape(db: Reader): Promise<Shape> {
  const [{ count: migrations = 0 } = {}] = await select<{ count: number }>(
    db,
    'SELECT COUNT(*) AS count FROM migrations',
    [],
  );
  const { isSqlite } = db;
  return { ...(isSqlite ? await sqliteShape(db) : await postgresShape(db)), migrations, isSqlite };
}

type Said = Omit<Shape, 'migrations' | 'isSqlite'>;

async function sqliteShape(db: Reader): Promise<Said> {
  const rows = await select<{ type: string; name: string; table: string; sql: string | null }>(
    db,
    'SELECT type, name, tbl_name AS "table", sql FROM sqlite_master',
    [],
  );
  // Counted by SQLite itself at every change of the shape: what is dropped and put back counts twice.
  const [version] = await select<{ schema_version: number }>(db, 'PRAGMA schema_version', []);
  return {
    digest: digestOf(rows.map(({ type, name, sql }) => `${type} ${name} ${sql ?? ''}`)),
    mark: String(version?.schema_version ?? 0),
    triggers: rows
      .filter(({ type }) => type === 'trigger')
      .map(({ name, table, sql }) => ({ name, table, text: sql ?? '' })),
    functions: new Map(),
  };
}

const TRIGGERS = `
  SELECT t.tgname AS name, c.relname AS "table", pg_get_triggerdef(t.oid) AS text, t.tgenabled AS enabled,
    t.oid::text AS oid, t.xmin::text AS xmin
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal`;
const FUNCTIONS = `SELECT proname AS name, prosrc AS text FROM pg_proc WHERE pronamespace = current_schema()::regnamespace`;
const COLUMNS = `
  SELECT table_name AS "table", column_name AS "column", data_type AS type, is_nullable AS nullable
  FROM information_schema.columns WHERE table_schema = current_schema()`;
const INDEXES = `SELECT indexname AS name, indexdef AS text FROM pg_indexes WHERE schemaname = current_schema()`;

async function postgresShape(db: Reader): Promise<Said> {
  const triggers = await select<Trigger & { enabled: string; oid: string; xmin: string }>(db, TRIGGERS, []);
  const functions = await select<{ name: string; text: string }>(db, FUNCTIONS, []);
  const columns = await select<Record<string, string>>(db, COLUMNS, []);
  const indexes = await select<{ name: string; text: string }>(db, INDEXES, []);
  return {
    digest: digestOf([
      ...triggers.map(({ name, text, enabled }) => `trigger ${name} ${enabled} ${text}`),
      ...functions.map(({ name, text }) => `function ${name} ${text}`),
      ...columns.map(({ table, column, type, nullable }) => `column ${table} ${column} ${type} ${nullable}`),
      ...indexes.map(({ name, text }) => `index ${name} ${text}`),
    ]),
    // A trigger made or switched anew has another row in the catalogue.
    mark: digestOf(triggers.map(({ table, name, oid, xmin }) => `${table} ${name} ${oid} ${xmin}`)),
    triggers: triggers.map(({ table, name, text, enabled }) => ({
      table,
      name,
      text: enabled === 'O' ? text.replaceAll(/\b[a-z_0-9]+\.(?=[a-z_])/g, '') : `${text} (${enabled})`,
    })),
    functions: new Map(functions.map(({ name, text }) => [name, text])),
  };
}

const digestOf = (lines: readonly string[]): string =>
  createHash('sha256')
    .update([...lines].sort().join('\n'))
    .digest('hex');
