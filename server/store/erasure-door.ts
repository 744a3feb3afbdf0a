/**
 * The one door of history: a row goes while the trail's last event names its table and key, by an order for this very row that
 * one person gave and another carried out, who did not enter it. The next event shuts it. As it stood when the migration was
 * written.
 */
import type { QueryInterface, Transaction } from 'sequelize';

/** Tables that have the door, with their keys, each the key of the year brought along that an order names; whatever is signed, released or the trail's own has none. */
export const ERASABLE: ReadonlyMap<string, readonly string[]> = new Map([
  ['brought_decisions', ['brought_id']],
  ['brought_years', ['id']],
]);

const FUNCTION = 'refuse_erasure';

/** SQL that holds where the last event opens the door to a row; `text`: how a database reads a field of a stored text. */
const opens = (table: string, key: string, text: (field: string) => string): string => `EXISTS (
  SELECT 1 FROM audit_events e JOIN erasure_orders o ON o.id = ${text('erasure')}
  WHERE e.seq = (SELECT MAX(seq) FROM audit_events) AND ${text('kind')} = 'row.erased'
    AND ${text('table')} = ${table} AND ${text('key')} = ${key}
    AND o.row_key = ${key} AND o.state = 'carried-out' AND o.ended_by <> o.ordered_by
    AND NOT EXISTS (SELECT 1 FROM brought_years b WHERE b.id = o.row_key AND b.entered_by = o.ended_by))`;

/** In place of the trigger that lets no row go. */
export function deleteTrigger(table: string, isSqlite: boolean): string {
  const key = ERASABLE.get(table)!;
  const head = `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}`;
  if (!isSqlite)
    return `${head} FOR EACH ROW EXECUTE FUNCTION ${FUNCTION}(${key.map((name) => `'${name}'`).join(', ')})`;
  const own = key.map((name) => `CAST(OLD.${name} AS TEXT)`).join(` || ' ' || `);
  const open = opens(`'${table}'`, own, (field) => `json_extract(e.data, '$.${field}')`);
  return `${head} WHEN NOT ${open} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`;
}

const BODY = `
    DECLARE own text := (
      SELECT string_agg(to_jsonb(OLD) ->> k.name, ' ' ORDER BY k.n) FROM unnest(TG_ARGV) WITH ORDINALITY AS k (name, n));
    BEGIN
      IF ${opens('TG_TABLE_NAME', 'own', (field) => `(e.data::jsonb ->> '${field}')`)} THEN RETURN OLD; END IF;
      RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
    END `;

/** PostgreSQL's, by name. */
export const ERASURE_FUNCTION: readonly [string, string] = [FUNCTION, BODY];

export async function openErasureDoor({ sequelize }: QueryInterface, transaction: Transaction): Promise<void> {
  const isSqlite = sequelize.getDialect() === 'sqlite';
  const query = (sql: string) => sequelize.query(sql, { transaction });
  if (!isSqlite) await query(`CREATE FUNCTION ${FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS $body$${BODY}$body$`);
  for (const table of ERASABLE.keys()) {
    await query(`DROP TRIGGER ${table}_no_delete${isSqlite ? '' : ` ON ${table}`}`);
    await query(deleteTrigger(table, isSqlite));
  }
}
