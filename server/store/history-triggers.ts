import type { QueryInterface, Transaction } from 'sequelize';
import { HISTORY_FUNCTION } from './postgres.js';

/** Triggers that refuse to change or delete what was written: history is held by the database too. */
export async function forbidChanges(
  queryInterface: QueryInterface,
  table: string,
  transaction: Transaction,
): Promise<void> {
  const { sequelize } = queryInterface;
  const isSqlite = sequelize.getDialect() === 'sqlite';
  for (const act of isSqlite ? ['UPDATE', 'DELETE'] : ['UPDATE', 'DELETE', 'TRUNCATE']) {
    const head = `CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table}`;
    const each = act === 'TRUNCATE' ? 'STATEMENT' : 'ROW';
    await sequelize.query(
      isSqlite
        ? `${head} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`
        : `${head} FOR EACH ${each} EXECUTE FUNCTION ${HISTORY_FUNCTION}()`,
      { transaction },
    );
  }
}
