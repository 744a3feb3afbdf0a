/** Every table of a school carried from one database to another, and then compared row by row. */
import { createHash } from 'node:crypto';
import { Digesting, digestOf, quoted, type Row, rowsOf, type TableDigest } from './rows.js';
import { columnsOfSqlite, type Shape, shapeOf, type Side, type TableShape } from './shape.js';

/** Thrown where the two are not the same afterwards, or could not be; nothing of the target counts then. */
export class MoveFailed extends Error {
  override readonly name = 'MoveFailed';
}

export interface Copied {
  readonly tables: number;
  readonly rows: number;
  /** SHA-256, hex, over all tables by name, their rows and their digests. */
  readonly digest: string;
}

export type OnTable = (said: {
  readonly table: string;
  readonly rows: number;
  readonly n: number;
  readonly of: number;
}) => void;

/** Within a transaction of each; the target is empty, and of the same steps. Throws MoveFailed, and what the databases throw. */
export async function copyAll(from: Side, to: Side, onTable: OnTable): Promise<Copied> {
  const shape = await shapeOf(from.isSqlite ? to : from);
  await mustBeAlike(shape, from.isSqlite ? from : to);
  await letAhead(to, shape);
  const read = new Map<string, TableDigest>();
  for (const [at, table] of shape.tables.entries()) {
    const digest = await copyTable(from, to, table);
    read.set(table.name, digest);
    onTable({ table: table.name, rows: digest.rows, n: at + 1, of: shape.tables.length });
  }
  await forbidAhead(to, shape);
  for (const table of shape.tables) if (table.serial !== null) await copySequence(from, to, table);
  for (const table of shape.tables) {
    const written = await digestOf(to, table);
    const { rows, digest } = read.get(table.name)!;
    if (written.rows !== rows || written.digest !== digest)
      throw new MoveFailed(`${table.name}: ${rows} / ${written.rows}, ${digest} / ${written.digest}`);
  }
  const whole = createHash('sha256');
  for (const [name, { rows, digest }] of [...read].sort(([a], [b]) => (a < b ? -1 : 1)))
    whole.update(`${name} ${rows} ${digest}\n`);
  const rows = [...read.values()].reduce((sum, one) => sum + one.rows, 0);
  return { tables: shape.tables.length, rows, digest: whole.digest('hex') };
}

async function mustBeAlike({ tables }: Shape, sqlite: Side): Promise<void> {
  const own = tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`));
  const other = await columnsOfSqlite(sqlite);
  const apart = [...own.filter((one) => !other.includes(one)), ...other.filter((one) => !own.includes(one))];
  if (apart.length > 0) throw new MoveFailed(apart.slice(0, 5).join(', '));
}

/** References to rows that come later are looked at when all are there. */
async function letAhead(to: Side, { ahead }: Shape): Promise<void> {
  if (to.isSqlite) return void (await to.ask('PRAGMA defer_foreign_keys = ON'));
  for (const { name, table } of ahead)
    await to.ask(`ALTER TABLE "${table}" ALTER CONSTRAINT "${name}" DEFERRABLE INITIALLY DEFERRED`);
}

async function forbidAhead(to: Side, { ahead }: Shape): Promise<void> {
  if (to.isSqlite) return;
  await to.ask('SET CONSTRAINTS ALL IMMEDIATE');
  for (const { name, table } of ahead) await to.ask(`ALTER TABLE "${table}" ALTER CONSTRAINT "${name}" NOT DEFERRABLE`);
}

/** Values a statement takes. */
const VALUES = 4000;

async function copyTable(from: Side, to: Side, table: TableShape): Promise<TableDigest> {
  const digesting = new Digesting(table);
  const names = table.columns.map(({ name }) => name);
  const most = Math.max(1, Math.floor(VALUES / names.length));
  const insert = (rows: readonly Row[]) => {
    let place = 0;
    const lines = rows.map(() => `(${names.map(() => `$${(place += 1)}`).join(', ')})`).join(', ');
    const values = rows.flatMap((row) => names.map((name) => row[name] ?? null));
    return to.ask(
      `INSERT INTO "${table.name}" (${quoted(names)}) VALUES ${lines}`,
      values.map((value) => (typeof value === 'boolean' ? Number(value) : value)),
    );
  };
  for await (const rows of rowsOf(from, table)) {
    for (const row of rows) digesting.see(row);
    for (let first = 0; first < rows.length; first += most) {
      await insert(rows.slice(first, first + most)).catch((error: unknown) => {
        throw new MoveFailed(`${table.name}: ${(error as Error).message}`, { cause: error });
      });
    }
  }
  return digesting.end();
}

/** A number once given is not given again, though its row is gone. */
async function copySequence(from: Side, to: Side, { name, serial }: TableShape): Promise<void> {
  const last = await lastOf(from, name, serial!);
  if (to.isSqlite) {
    await to.ask('DELETE FROM sqlite_sequence WHERE name = $1', [name]);
    if (last > 0) await to.ask('INSERT INTO sqlite_sequence (name, seq) VALUES ($1, $2)', [name, last]);
  } else {
    await to.ask('SELECT setval(pg_get_serial_sequence($1, $2), $3::bigint, $4::boolean)', [
      ...[name, serial!],
      ...[Math.max(last, 1), last > 0 ? 'true' : 'false'],
    ]);
  }
}

async function lastOf(side: Side, table: string, serial: string): Promise<number> {
  const [most] = await side.ask<{ last: number | null }>(`SELECT MAX("${serial}") AS last FROM "${table}"`);
  const rows = side.isSqlite
    ? await side.ask<{ last: number }>('SELECT seq AS last FROM sqlite_sequence WHERE name = $1', [table])
    : await side.ask<{ last: number }>(
        `SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS last FROM ${await sequenceOf(side, table, serial)}`,
      );
  return Math.max(most?.last ?? 0, rows[0]?.last ?? 0);
}

async function sequenceOf(side: Side, table: string, serial: string): Promise<string> {
  const [row] = await side.ask<{ name: string }>('SELECT pg_get_serial_sequence($1, $2) AS name', [table, serial]);
  return row!.name;
}
