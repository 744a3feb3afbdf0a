/** A row of any table, whatever it is about: for tests of what the database itself refuses. */
import { QueryTypes } from 'sequelize';
import type { Database } from '../../server/store/open-database.js';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly needed: boolean;
}

export const rowsOf = async <Row extends object>({ sequelize }: Database, sql: string): Promise<Row[]> =>
  sequelize.query<Row>(sql, { type: QueryTypes.SELECT });

const SQLITE = (table: string) => `SELECT name, type, "notnull" AS needed FROM pragma_table_info('${table}')`;
const POSTGRES = (table: string) => `
  SELECT column_name AS name, data_type AS type, is_nullable = 'NO' AS needed FROM information_schema.columns
  WHERE table_schema = current_schema() AND table_name = '${table}' ORDER BY ordinal_position`;

const columnsOf = async (db: Database, table: string): Promise<Column[]> =>
  (await rowsOf<Column>(db, (db.isSqlite ? SQLITE : POSTGRES)(table))).map((one) => ({
    ...one,
    needed: Boolean(one.needed),
  }));

/** A value of that type, as it is written in a statement. */
function literal({ type }: Column, n: number): string {
  if (/INT|NUMERIC|REAL|DOUBLE/i.test(type)) return String(n);
  if (/BOOL|TINYINT/i.test(type)) return type === 'boolean' ? 'false' : '0';
  if (/BLOB/i.test(type)) return "x'00'";
  if (/bytea/i.test(type)) return String.raw`'\x00'`;
  // JSON, for columns an index looks into.
  return `'"v${n}"'`;
}

/** Connections of other programs ask for neither; what it refers to need not be there. */
export async function pastReferences(db: Database, act: () => Promise<unknown>): Promise<void> {
  if (!db.isSqlite) {
    await act();
    return;
  }
  await db.sequelize.query('PRAGMA foreign_keys = OFF');
  await db.sequelize.query('PRAGMA recursive_triggers = OFF');
  try {
    await act();
  } finally {
    await db.sequelize.query('PRAGMA recursive_triggers = ON');
    await db.sequelize.query('PRAGMA foreign_keys = ON');
  }
}

/** Resolves to the row's columns and what was written in each. */
export async function putAnyRow(db: Database, table: string, n: number): Promise<ReadonlyMap<string, string>> {
  const columns = await columnsOf(db, table);
  const written = new Map(columns.map((column) => [column.name, literal(column, n)]));
  const insert = insertOf(table, written);
  if (db.isSqlite) await pastReferences(db, () => db.sequelize.query(insert));
  else
    await db.sequelize.transaction(async (transaction) => {
      // Keys of other tables are triggers to PostgreSQL.
      await db.sequelize.query('SET LOCAL session_replication_role = replica', { transaction });
      await db.sequelize.query(insert, { transaction });
    });
  return written;
}

export const insertOf = (table: string, written: ReadonlyMap<string, string>, verb = 'INSERT'): string =>
  `${verb} INTO ${table} (${[...written.keys()].join()}) VALUES (${[...written.values()].join()})`;
