/** A database as it was without migration 0010, with what stands in one of today: for what 0010 makes of it. */
import { Sequelize } from 'sequelize';
import { sqliteDialect } from '../../server/database/sqlite.js';
import { migrate } from '../../server/store/migrate.js';
import { MIGRATIONS } from '../../server/store/migrations/index.js';

/** Others after it do not build on it. */
const BUILT_ON_IT = [
  ...['0010-issued-units', '0029-paper-codes', '0038-reports', '0044-units-not-replaced', '0054-asked-back'],
  ...['0055-number-waivers', '0061-withdrawn-recalls', '0080-seal-stamps', '0084-print-stamps', '0086-evidence'],
];
const BEFORE = MIGRATIONS.filter(({ name }) => !BUILT_ON_IT.includes(name));

/** What stood in these tables where there were no units yet; `now` is the database of today. */
const AS_BEFORE: Readonly<Record<string, string>> = {
  records: `(id, pupil_id, class_id, school_year_id, state, version, lookup_code, made_on)
    SELECT r.id, r.pupil_id, r.class_id, r.school_year_id, u.state, u.version, u.lookup_code, u.made_on
    FROM now.records r JOIN now.units u ON u.record_id = r.id`,
  record_signatures: `(record_id, version, slot, signer, delegation_id, certificate, signed_at, received_at, brought, signature)
    SELECT record_id, version, slot, signer, delegation_id, certificate, signed_at, received_at, brought, signature
    FROM now.record_signatures
    UNION ALL
    SELECT u.record_id, u.version, 'seal', s.signer, NULL, s.certificate, s.signed_at, s.received_at, u.issue, s.signature
    FROM now.unit_seals s JOIN now.units u ON u.id = s.unit_id`,
};

/** `from`: folder of a database of today, closed; `to`: an empty one. */
export async function makeBeforeUnits(from: string, to: string): Promise<void> {
  const { storage } = sqliteDialect(from).options as { readonly storage: string };
  const sequelize = new Sequelize({ ...sqliteDialect(to).options, logging: false });
  const run = (sql: string) => sequelize.query(sql);
  const names = async (sql: string) => ((await run(sql))[0] as { readonly name: string }[]).map(({ name }) => name);
  try {
    await migrate(sequelize, BEFORE);
    await run('PRAGMA foreign_keys = OFF');
    await run(`ATTACH '${storage}' AS now`);
    const tables = await names(
      `SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT IN ('migrations') AND name NOT LIKE 'sqlite_%'`,
    );
    for (const table of tables) {
      const columns = (await names(`SELECT name FROM pragma_table_info('${table}')`)).join(', ');
      await run(`INSERT INTO main.${table} ${AS_BEFORE[table] ?? `(${columns}) SELECT ${columns} FROM now.${table}`}`);
    }
  } finally {
    await sequelize.close();
  }
}
