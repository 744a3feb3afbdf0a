/** Everything a signature leaves in the database, for "nothing half-signed". */
import type { Database } from '../../server/store/open-database.js';

const TABLES = [
  'subject_lists',
  'subject_rows',
  'records',
  'units',
  'unit_seals',
  'record_versions',
  'record_signatures',
  'prints',
  'transactions',
  'transaction_records',
] as const;

/** Every row of every such table as text; equal exactly where nothing was written. */
export async function signedTables({ sequelize }: Pick<Database, 'sequelize'>): Promise<string> {
  const tables = await Promise.all(TABLES.map(async (name) => (await sequelize.query(`SELECT * FROM ${name}`))[0]));
  return JSON.stringify(tables);
}

/** What the newest audit events tell, the oldest of them first. */
export async function lastEvents({ auditEvents }: Pick<Database, 'auditEvents'>, count = 1) {
  const rows = await auditEvents.findAll({ order: [['seq', 'DESC']], limit: count, raw: true });
  return rows.reverse().map(({ data }) => JSON.parse(data) as { readonly kind: string } & Record<string, unknown>);
}
