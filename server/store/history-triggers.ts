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
    await sequelize.query(changeTrigger(table, act, isSqlite), { transaction });
  }
}

export function changeTrigger(table: string, act: string, isSqlite: boolean): string {
  const head = `CREATE TRIGGER ${triggerOf(table, act)} BEFORE ${act} ON ${table}`;
  const each = act === 'TRUNCATE' ? 'STATEMENT' : 'ROW';
  return isSqlite
    ? `${head} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`
    : `${head} FOR EACH ${each} EXECUTE FUNCTION ${HISTORY_FUNCTION}()`;
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

/**
 * SQLite deletes what a row replaces (INSERT OR REPLACE) without a word to triggers, unless each connection asks for it: a row
 * whose key is there already is refused on whatever connection. PostgreSQL takes a replacement for the update it is.
 *
 * For every table whose rows are not to be changed, once its keys are there; what is right already stays as it is.
 */
export async function forbidReplacing({ sequelize }: QueryInterface, transaction: Transaction): Promise<void> {
  if (sequelize.getDialect() !== 'sqlite') return;
  const rows = async <Row>(sql: string) => (await sequelize.query(sql, { transaction }))[0] as Row[];
  const triggers = await rows<{ name: string; tbl_name: string; sql: string }>(
    "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'",
  );
  const textOf = new Map(triggers.map(({ name, sql }) => [name, sql]));
  for (const { tbl_name: table } of triggers.filter(({ name, tbl_name }) => name === triggerOf(tbl_name, 'UPDATE'))) {
    const name = `${table}_no_replace`;
    const text = replaceTrigger(table, await keysOf(table, rows));
    if (textOf.get(name) === text) continue;
    if (textOf.has(name)) await sequelize.query(`DROP TRIGGER ${name}`, { transaction });
    await sequelize.query(text, { transaction });
  }
}

type Ask = <Row>(sql: string) => Promise<Row[]>;

/** Lists of columns by which a table's row is the only one. */
export async function keysOf(table: string, rows: Ask): Promise<readonly (readonly string[])[]> {
  const columns = await rows<{ name: string; pk: number }>(`PRAGMA table_info(${table})`);
  const own = columns
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => name);
  const keys = [own];
  for (const index of await rows<{ name: string; unique: number }>(`PRAGMA index_list(${table})`)) {
    if (!index.unique) continue;
    keys.push((await rows<{ name: string }>(`PRAGMA index_info(${index.name})`)).map(({ name }) => name));
  }
  return [...new Map(keys.filter((key) => key.length > 0).map((key) => [key.join(), key])).values()].sort((a, b) =>
    a.join() < b.join() ? -1 : 1,
  );
}

export function replaceTrigger(table: string, keys: readonly (readonly string[])[]): string {
  const there = keys
    .map((key) => `EXISTS (SELECT 1 FROM ${table} WHERE ${key.map((name) => `${name} = NEW.${name}`).join(' AND ')})`)
    .join(' OR ');
  return `CREATE TRIGGER ${table}_no_replace BEFORE INSERT ON ${table} WHEN ${there} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`;
}
