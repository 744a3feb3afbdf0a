/**
 * Plain SQL for the few statements every request or push needs: a quarter of the model's cost. Only what SQLite and
 * PostgreSQL both understand; values are always bound.
 */
import { QueryTypes, type Transaction } from 'sequelize';
import type { Database } from './open-database.js';

type Bound = string | number | null;

/** Rows of a SELECT; columns are named by their aliases, booleans come as the database has them. */
export const select = <Row extends object>(
  { sequelize }: Pick<Database, 'sequelize'>,
  sql: string,
  bind: readonly Bound[],
  transaction: Transaction | null = null,
): Promise<Row[]> => sequelize.query<Row>(sql, { bind: [...bind], type: QueryTypes.SELECT, transaction });

/** An INSERT or UPDATE, inside a job of the write queue. */
export async function write(
  { sequelize }: Pick<Database, 'sequelize'>,
  sql: string,
  bind: readonly Bound[],
  transaction: Transaction,
): Promise<void> {
  await sequelize.query(sql, { bind: [...bind], type: QueryTypes.RAW, transaction });
}
