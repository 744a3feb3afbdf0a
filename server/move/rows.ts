/** Rows of a table in the order of their keys' bytes, the same on both sides, some at a time. */
import { createHash } from 'node:crypto';
import type { Side, TableShape, Value } from './shape.js';

export type Row = Readonly<Record<string, Value>>;

/** Rows at a time; fewer where each holds a file. */
const TOGETHER = 200;
const FILES_TOGETHER = 10;

const together = ({ columns }: TableShape): number =>
  columns.some(({ type }) => type === 'bytea') ? FILES_TOGETHER : TOGETHER;
export const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
const isText = (type: string): boolean => type === 'text' || type.startsWith('character');

export const rowsOf = (side: Side, table: TableShape): AsyncGenerator<readonly Row[]> =>
  side.isSqlite ? ofSqlite(side, table) : ofPostgres(side, table);

/** SQLite compares texts by their bytes and goes along the key's own index. */
async function* ofSqlite(side: Side, table: TableShape): AsyncGenerator<readonly Row[]> {
  const { name, columns, key } = table;
  const order = quoted(key);
  const most = together(table);
  for (let after: readonly Value[] | null = null; ;) {
    const where = after ? `WHERE (${order}) > (${after.map((_, at) => `$${at + 1}`).join(', ')})` : '';
    const rows: Row[] = await side.ask<Row>(
      `SELECT ${quoted(columns.map((column) => column.name))} FROM "${name}" ${where} ORDER BY ${order} LIMIT ${most}`,
      after ?? [],
    );
    if (rows.length > 0) yield rows;
    if (rows.length < most) return;
    after = key.map((column) => rows.at(-1)![column]!);
  }
}

/** PostgreSQL compares by bytes where it is told, whatever order its database has otherwise; a cursor sorts once. */
async function* ofPostgres(side: Side, table: TableShape): AsyncGenerator<readonly Row[]> {
  const { name, columns, key } = table;
  const typeOf = new Map(columns.map((column) => [column.name, column.type]));
  const order = key.map((column) => `"${column}"${isText(typeOf.get(column)!) ? ' COLLATE "C"' : ''}`).join(', ');
  const all = quoted(columns.map((column) => column.name));
  await side.ask(`DECLARE moving NO SCROLL CURSOR FOR SELECT ${all} FROM "${name}" ORDER BY ${order}`);
  for (;;) {
    const rows = await side.ask<Row>(`FETCH ${together(table)} FROM moving`);
    if (rows.length === 0) break;
    yield rows;
  }
  await side.ask('CLOSE moving');
}

export interface TableDigest {
  readonly rows: number;
  /** SHA-256, hex. */
  readonly digest: string;
}

/** Takes in rows as they come. */
export class Digesting {
  readonly #hash = createHash('sha256');
  readonly #columns: readonly string[];
  #rows = 0;

  constructor({ columns }: TableShape) {
    this.#columns = columns.map(({ name }) => name);
  }

  see(row: Row): void {
    this.#rows += 1;
    this.#hash.update(`${JSON.stringify(this.#columns.map((name) => plain(row[name] ?? null)))}\n`);
  }

  end(): TableDigest {
    return { rows: this.#rows, digest: this.#hash.digest('hex') };
  }
}

/** The same whatever database it comes from. */
function plain(value: Value): string | number | null | { readonly sha256: string } {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Uint8Array) return { sha256: createHash('sha256').update(value).digest('hex') };
  return value;
}

export async function digestOf(side: Side, table: TableShape): Promise<TableDigest> {
  const digesting = new Digesting(table);
  for await (const rows of rowsOf(side, table)) for (const row of rows) digesting.see(row);
  return digesting.end();
}
