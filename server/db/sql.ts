/**
 * Plain SQL for the few statements every request or push needs: prepared once a connection, a tenth of what a model
 * call costs. Only what SQLite and PostgreSQL both understand; values are always bound, in the order they first appear.
 */
import type { Transaction } from 'sequelize';
import type { Bound } from './dialect.js';
import type { Database } from './open-database.js';

/** Rows of a SELECT; columns are named by their aliases, booleans come as the database has them. */
export const select = async <Row extends object>(
  { plain }: Pick<Database, 'plain'>,
  sql: string,
  bind: readonly Bound[],
  transaction: Transaction | null = null,
): Promise<Row[]> => (await plain(sql, bind, transaction)) as Row[];

/** An INSERT or UPDATE, inside a job of the write queue. */
export async function write(
  { plain }: Pick<Database, 'plain'>,
  sql: string,
  bind: readonly Bound[],
  transaction: Transaction,
): Promise<void> {
  await plain(sql, bind, transaction);
}
