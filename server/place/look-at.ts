/** A PostgreSQL database looked at before anything is opened or changed: may it hold a school, and whose is it. */
import type pg from 'pg';
import { BadDatabaseUrl, type PostgresAddress, postgresAddress, shownAddress } from '../database/postgres-url.js';
import { MIGRATIONS } from '../store/migrations/index.js';
import { connectionTo, connectTo } from '../store/postgres.js';
import type { Apart } from '../store/steps-apart.js';
import { PlaceRefused } from './refused.js';

/** Of the table that says whose a database is. It belongs to the place, not to the school: it is never moved. */
export const PLACE_TABLE = 'hocba_place';

/**
 * `filling`: a school is on its way here; `filled`: all of it has come, and its file may still have its name; `here`: this is where it
 * stands; `moved`: it went back to a file.
 */
export type PlaceState = 'filling' | 'filled' | 'here' | 'moved';

export interface Looked {
  readonly where: string;
  readonly tables: number;
  readonly place: { readonly id: string; readonly state: PlaceState; readonly since: string } | null;
  readonly apart: Apart;
}

/** The oldest PostgreSQL with pg_current_xact_id. */
const OLDEST = 130_000;

/** Refuses with bad-url, no-entry, no-database, not-utf8, too-old. Throws DatabaseAway. */
export const lookAt = (url: string): Promise<Looked> =>
  withConnection(url, async (client, address) => {
    const { schema } = address;
    const where = shownAddress(address);
    const ask = async <Row extends object>(sql: string, bind: unknown[] = []): Promise<Row[]> =>
      (await client.query<Row>(sql, bind)).rows;
    const [server] = await ask<{ encoding: string; version: number; told: string }>(
      `SELECT pg_encoding_to_char(encoding) AS encoding, current_setting('server_version_num')::int AS version,
        current_setting('server_version') AS told FROM pg_database WHERE datname = current_database()`,
    );
    const { encoding, version, told } = server!;
    if (version < OLDEST) throw new PlaceRefused('too-old', { where, version: told });
    if (encoding !== 'UTF8') throw new PlaceRefused('not-utf8', { where, encoding });
    const names = (
      await ask<{ name: string }>('SELECT tablename AS name FROM pg_tables WHERE schemaname = $1', [schema])
    ).map(({ name }) => name);
    const rows = <Row extends object>(table: string, columns: string): Promise<Row[]> =>
      names.includes(table) ? ask<Row>(`SELECT ${columns} FROM ${schema}.${table}`) : Promise.resolve([]);
    const [place = null] = await rows<NonNullable<Looked['place']>>(PLACE_TABLE, 'id, state, since');
    const done = (await rows<{ name: string }>('migrations', 'name')).map(({ name }) => name);
    const [school] = await rows<{ sample: boolean }>('school', 'sample');
    const known = MIGRATIONS.map(({ name }) => name);
    return {
      where,
      tables: names.length,
      place,
      apart: {
        // One without any step is nobody's yet.
        pending: done.length === 0 ? 0 : known.filter((name) => !done.includes(name)).length,
        unknown: done.filter((name) => !known.includes(name)).length,
        school: school === undefined ? null : school.sample ? 'sample' : 'real',
      },
    };
  });

const NO_ENTRY = ['28P01', '28000', '42501'];

/** Do something on a connection of its own. Refuses with bad-url, no-entry, no-database. */
export async function withConnection<T>(
  url: string,
  job: (client: pg.Client, address: PostgresAddress) => Promise<T>,
): Promise<T> {
  const address = addressOf(url);
  const client = await connectTo(connectionTo(address)).catch((error: unknown) => {
    const { code = '' } = error as { code?: string };
    const where = shownAddress(address);
    if (NO_ENTRY.includes(code)) throw new PlaceRefused('no-entry', { where, user: address.user });
    if (code === '3D000') throw new PlaceRefused('no-database', { where });
    throw error;
  });
  try {
    return await job(client, address);
  } finally {
    await client.end();
  }
}

export function addressOf(url: string): PostgresAddress {
  try {
    return postgresAddress(url);
  } catch (error) {
    if (error instanceof BadDatabaseUrl) throw new PlaceRefused('bad-url', { detail: error.message });
    throw error;
  }
}
