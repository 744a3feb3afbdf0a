/** The tables of a school as PostgreSQL knows them, in an order in which each comes after those it refers to. */
import { PLACE_TABLE } from '../place/look-at.js';

/** A database in the middle of its transaction. */
export interface Side {
  readonly isSqlite: boolean;
  readonly ask: <Row extends object>(sql: string, bind?: readonly Value[]) => Promise<Row[]>;
}

export type Value = string | number | boolean | Uint8Array | null;

export interface TableShape {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly key: readonly string[];
  /** The column a sequence counts. */
  readonly serial: string | null;
}

export interface Shape {
  readonly tables: readonly TableShape[];
  /** References to rows that may come later: constraint and its table. */
  readonly ahead: readonly { readonly name: string; readonly table: string }[];
}

/** What every database of this program has by itself. */
const OWN = [PLACE_TABLE, 'migrations'];

const COLUMNS = `
  SELECT table_name AS "table", column_name AS name, data_type AS type, column_default AS filled
  FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position`;
const KEYS = `
  SELECT c.relname AS "table", a.attname AS name
  FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid, unnest(i.indkey::int2[]) WITH ORDINALITY AS k (number, at)
  JOIN pg_attribute a ON a.attnum = k.number
  WHERE i.indisprimary AND a.attrelid = i.indrelid AND c.relnamespace = current_schema()::regnamespace ORDER BY 1, k.at`;
const REFERENCES = `
  SELECT k.conname AS name, c.relname AS "table", t.relname AS target
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
  WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace ORDER BY k.conname`;

interface Reference {
  readonly name: string;
  readonly table: string;
  readonly target: string;
}

export async function shapeOf(postgres: Side): Promise<Shape> {
  const columns = await postgres.ask<{ table: string; name: string; type: string; filled: string | null }>(COLUMNS);
  const keys = await postgres.ask<{ table: string; name: string }>(KEYS);
  const references = await postgres.ask<Reference>(REFERENCES);
  const names = [...new Set(columns.map(({ table }) => table))].filter((name) => !OWN.includes(name));
  const tables = inOrder(names, references).map((table) => {
    const own = columns.filter((column) => column.table === table);
    return {
      name: table,
      columns: own.map(({ name, type }) => ({ name, type })),
      key: keys.filter((key) => key.table === table).map(({ name }) => name),
      serial: own.find(({ filled }) => filled?.startsWith('nextval(') ?? false)?.name ?? null,
    };
  });
  const at = new Map(tables.map(({ name }, place) => [name, place]));
  return { tables, ahead: references.filter(({ table, target }) => at.get(target)! >= at.get(table)!) };
}

/** Where tables refer to each other in a circle, one has to come first. */
function inOrder(names: readonly string[], references: readonly Reference[]): string[] {
  const done = new Set<string>();
  const under = new Set<string>();
  const visit = (name: string): void => {
    if (done.has(name) || under.has(name)) return;
    under.add(name);
    for (const { table, target } of references) if (table === name) visit(target);
    under.delete(name);
    done.add(name);
  };
  for (const name of names) visit(name);
  return [...done];
}

/** Tables and columns of a SQLite database, to be held against the other's: `table.column`, sorted. */
export async function columnsOfSqlite(sqlite: Side): Promise<string[]> {
  const tables = await sqlite.ask<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  );
  const found: string[] = [];
  for (const { name } of tables.filter((table) => !OWN.includes(table.name))) {
    for (const column of await sqlite.ask<{ name: string }>(`PRAGMA table_info("${name}")`))
      found.push(`${name}.${column.name}`);
  }
  return found.sort();
}
