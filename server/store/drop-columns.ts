import type { QueryInterface, Transaction } from 'sequelize';

export interface Remaining {
  /** All columns the table has afterwards, which it had before. */
  readonly columns: Parameters<QueryInterface['createTable']>[1];
  readonly indexes: readonly { readonly fields: readonly string[]; readonly unique?: boolean }[];
}

/** Take columns away from a table other tables refer to; rows and their keys stay. */
export async function dropColumns(
  queryInterface: QueryInterface,
  table: string,
  { dropped, columns, indexes }: Remaining & { readonly dropped: readonly string[] },
  transaction: Transaction,
): Promise<void> {
  const { sequelize } = queryInterface;
  const run = (sql: string) => sequelize.query(sql, { transaction });
  if (sequelize.getDialect() !== 'sqlite') {
    for (const column of dropped) await queryInterface.removeColumn(table, column, { transaction });
    return;
  }
  const kept = Object.keys(columns).join(', ');
  // SQLite cannot drop a column that is unique. References are looked at when the migration is committed.
  await run('PRAGMA defer_foreign_keys = ON');
  await run(`CREATE TABLE ${table}_before AS SELECT ${kept} FROM ${table}`);
  await run(`DROP TABLE ${table}`);
  await queryInterface.createTable(table, columns, { transaction });
  await run(`INSERT INTO ${table} (${kept}) SELECT ${kept} FROM ${table}_before`);
  await run(`DROP TABLE ${table}_before`);
  for (const { fields, unique = false } of indexes) {
    await queryInterface.addIndex(table, [...fields], { unique, transaction });
  }
}
