/** A school's database as an older program had it: without the last steps of its shape, with all that stands in one of today. */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { Sequelize } from 'sequelize';
import { DATABASE_FILE, sqliteDialect } from '../../server/database/sqlite.js';
import { migrate } from '../../server/store/migrate.js';
import { MIGRATIONS } from '../../server/store/migrations/index.js';

/** How many steps the older program did not know. */
export const STEPS_LATER = 4;

/** `from`: folder of a database of today, closed; `to`: a folder without one. */
export async function makeOlder(from: string, to: string): Promise<void> {
  cpSync(from, to, { recursive: true, filter: (at) => !path.basename(at).startsWith(DATABASE_FILE) });
  const { storage } = sqliteDialect(from).options as { readonly storage: string };
  const sequelize = new Sequelize({ ...sqliteDialect(to).options, logging: false });
  const run = (sql: string) => sequelize.query(sql);
  const names = async (sql: string) => ((await run(sql))[0] as { readonly name: string }[]).map(({ name }) => name);
  const columnsOf = (base: string, table: string) => names(`SELECT name FROM pragma_table_info('${table}', '${base}')`);
  try {
    await migrate(sequelize, MIGRATIONS.slice(0, -STEPS_LATER));
    await run('PRAGMA foreign_keys = OFF');
    await run(`ATTACH '${storage}' AS now`);
    const tables = await names(
      "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name <> 'migrations' AND name NOT LIKE 'sqlite_%'",
    );
    for (const table of tables) {
      const today = await columnsOf('now', table);
      const columns = (await columnsOf('main', table)).filter((name) => today.includes(name)).join(', ');
      await run(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM now.${table}`);
    }
    await run('DETACH now');
  } finally {
    await sequelize.close();
  }
}
