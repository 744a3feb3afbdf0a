import type { QueryInterface, Transaction } from 'sequelize';
import { HISTORY_FUNCTION } from './postgres.js';

const actsIn = ({ sequelize }: QueryInterface): readonly string[] =>
  sequelize.getDialect() === 'sqlite' ? ['UPDATE', 'DELETE'] : ['UPDATE', 'DELETE', 'TRUNCATE'];
const triggerOf = (table: string, act: string): string => `${table}_no_${act.toLowerCase()}`;

/** Triggers that refuse to change or delete what was written: history is held by the database too. */
export async function forbidChanges(
  queryInterface: QueryInterface,
  table: string,
  transaction: Transaction,
): Promise<void> {
  const { sequelize } = queryInterface;
  const isSqlite = sequelize.getDialect() === 'sqlite';
  for (const act of actsIn(queryInterface)) {
    const head = `CREATE TRIGGER ${triggerOf(table, act)} BEFORE ${act} ON ${table}`;
    const each = act === 'TRUNCATE' ? 'STATEMENT' : 'ROW';
    await sequelize.query(
      isSqlite
        ? `${head} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`
        : `${head} FOR EACH ${each} EXECUTE FUNCTION ${HISTORY_FUNCTION}()`,
      { transaction },
    );
  }
}

/** For a migration that carries rows of an append-only table over to another shape; the table is append-only again after it. */
export async function carryOver(
  queryInterface: QueryInterface,
  table: string,
  transaction: Transaction,
  carry: () => Promise<void>,
): Promise<void> {
  const { sequelize } = queryInterface;
  const on = sequelize.getDialect() === 'sqlite' ? '' : ` ON ${table}`;
  for (const act of actsIn(queryInterface)) {
    await sequelize.query(`DROP TRIGGER ${triggerOf(table, act)}${on}`, { transaction });
  }
  await carry();
  await forbidChanges(queryInterface, table, transaction);
}
