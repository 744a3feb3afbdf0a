/** A PostgreSQL database is told whose it is. */
import { makeSchema } from '../store/postgres.js';
import { PLACE_TABLE, type PlaceState, withConnection } from './look-at.js';

/** Make the schema where it is not there, and write the first row. */
export const claimPlace = (url: string, id: string, state: PlaceState, now: Date): Promise<void> =>
  withConnection(url, async (client, { schema }) => {
    await client.query('BEGIN');
    await client.query(makeSchema(schema));
    await client.query(`CREATE TABLE ${schema}.${PLACE_TABLE} (
      one integer PRIMARY KEY CHECK (one = 1), id text NOT NULL, state text NOT NULL, since text NOT NULL)`);
    await client.query(`INSERT INTO ${schema}.${PLACE_TABLE} VALUES (1, $1, $2, $3)`, [id, state, now.toISOString()]);
    await client.query('COMMIT');
  });

export const MARK = `UPDATE ${PLACE_TABLE} SET state = $1, since = $2`;

export const markPlace = (url: string, state: PlaceState, now: Date): Promise<void> =>
  withConnection(url, async (client) => void (await client.query(MARK, [state, now.toISOString()])));

/** Take away what a move that was broken off has left. Extensions stay: they are none of ours. */
export const emptyPlace = (url: string): Promise<void> =>
  withConnection(url, async (client, { schema }) => {
    const names = async (sql: string): Promise<string[]> =>
      (await client.query<{ name: string }>(sql, [schema])).rows.map(({ name }) => name);
    const tables = await names('SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = $1');
    const functions = await names(`
      SELECT p.oid::regprocedure::text AS name FROM pg_proc p WHERE p.pronamespace = $1::regnamespace
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`);
    await client.query('BEGIN');
    for (const name of tables) await client.query(`DROP TABLE ${schema}.${name} CASCADE`);
    for (const name of functions) await client.query(`DROP FUNCTION ${name}`);
    await client.query('COMMIT');
  });
