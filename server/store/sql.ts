/**
 * Plain SQL for the few statements every request or push needs: prepared once a connection, a tenth of what a model
 * call costs. Only what SQLite and PostgreSQL both understand; values are always bound, in the order they first appear.
 */
import type { Bound } from '../database/dialect.js';
import type { Reader, Writer } from './reader.js';

/** Places of a list of values inside a statement: `$3, $4`. `first`: the number of the first of them. */
export const places = (first: number, values: readonly unknown[]): string =>
  values.map((_, at) => `$${first + at}`).join(', ');

/** Rows of a SELECT; columns are named by their aliases, booleans come as the database has them. */
export const select = async <Row extends object>(
  { plain }: Pick<Reader, 'plain' | (keyof Reader & symbol)>,
  sql: string,
  bind: readonly Bound[],
): Promise<Row[]> => (await plain(sql, bind)) as Row[];

/** As many places for bound values as there are: `($1, $2)`. */
export const listOf = (values: readonly Bound[], first = 1): string =>
  `(${values.map((_, at) => `$${at + first}`).join(', ')})`;

/**
 * Rows by one statement: handing a statement over costs more than a row. `into` is the table with its columns; some
 * thousand values at most.
 */
export async function insertRows({ plain }: Writer, into: string, rows: readonly (readonly Bound[])[]): Promise<void> {
  if (rows.length === 0) return;
  let at = 0;
  const lines = rows.map((row) => `(${row.map(() => `$${(at += 1)}`).join(', ')})`);
  await plain(`INSERT INTO ${into} VALUES ${lines.join(', ')}`, rows.flat());
}

/** An INSERT or UPDATE. */
export async function write({ plain }: Writer, sql: string, bind: readonly Bound[]): Promise<void> {
  await plain(sql, bind);
}
