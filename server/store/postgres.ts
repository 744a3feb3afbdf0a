/** PostgreSQL, where a school or a server has grown out of one file (decision 51: a schema a school). */
import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Bound, Dialect } from '../database/dialect.js';
import { type PostgresAddress, postgresAddress } from '../database/postgres-url.js';
import { AWAY } from '../database/trouble.js';

/** Refuses to change a row of history; made in each school's schema, named by its triggers. */
export const HISTORY_FUNCTION = 'refuse_change';

/** How long a statement waits for another program's lock, ms. */
const PATIENCE = 5000;
/** Connections lent to readers. */
const READERS = 4;
/** `bigint` and `numeric`: what counting and adding up gives, far below 2^53 here. */
const COUNTS: readonly number[] = [20, 1700];

/** What stands in it; another text of a later version comes by a migration. */
export const HISTORY_FUNCTION_BODY = `
    BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END `;

/** The function of history is made once and never put back: that it was changed is told at the next start, and not covered up. */
const FUNCTIONS = `
  DO $do$ BEGIN
    IF to_regprocedure('${HISTORY_FUNCTION}()') IS NULL THEN
      CREATE FUNCTION ${HISTORY_FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS $body$${HISTORY_FUNCTION_BODY}$body$;
    END IF;
  END $do$;
  CREATE OR REPLACE FUNCTION json_extract(document text, path text) RETURNS text LANGUAGE sql IMMUTABLE AS $body$
    SELECT jsonb_path_query_first(document::jsonb, path::jsonpath) #>> '{}' $body$;
`;

/**
 * Texts are compared by their bytes, as SQLite compares them, whatever order the database was made with: else days, keys and names
 * would come in another order on another machine. Columns that are so already are left alone.
 */
const BY_BYTES = `
  DO $do$ DECLARE own record; BEGIN
    FOR own IN
      SELECT a.attrelid::regclass AS name, string_agg(
        format('ALTER COLUMN %I TYPE %s COLLATE "C"', a.attname, format_type(a.atttypid, a.atttypmod)), ', ') AS columns
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
        AND a.attcollation <> 0 AND a.attcollation <> 'pg_catalog."C"'::regcollation
      GROUP BY a.attrelid
    LOOP EXECUTE format('ALTER TABLE %s %s', own.name, own.columns); END LOOP;
  END $do$`;

/** Whoever may not make schemas is not refused where it is there. */
export const makeSchema = (schema: string): string => `
  DO $do$ BEGIN
    IF to_regnamespace('${schema}') IS NULL THEN CREATE SCHEMA ${schema}; END IF;
  END $do$`;

/** Of a server that does not answer, or broke off: what was asked of it may be done, or not. */
class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
  readonly code = AWAY;
}

/** How long a connection may take, ms. */
const CONNECTING = 10_000;

/** What `pg` is told of a database at an address. */
export function connectionTo({ schema, ssl, ...at }: PostgresAddress, patience = PATIENCE): pg.ClientConfig {
  return {
    ...at,
    ssl: ssl === false ? false : { ...ssl, rejectUnauthorized: true },
    connectionTimeoutMillis: CONNECTING,
    keepAlive: true,
    // A move keeps a transaction while it writes a file: a server that ends those who say nothing would end it.
    options: `-c search_path=${schema} -c lock_timeout=${patience} -c client_min_messages=warning -c idle_in_transaction_session_timeout=0`,
    types: {
      getTypeParser: ((oid: number, format: 'text') =>
        COUNTS.includes(oid)
          ? Number
          : (pg.types.getTypeParser(oid, format) as unknown)) as typeof pg.types.getTypeParser,
    },
  };
}

/** A connection by itself. Throws what PostgreSQL says of whoever knocks, and DatabaseAway. */
export async function connectTo(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  await client.connect().catch((error: unknown) => {
    throw awayOf(error as Error);
  });
  return client;
}

/** Of a school's database at an address; locks are of one PostgreSQL database. */
const keyOf = ({ database, schema }: PostgresAddress, what = ''): number =>
  createHash('sha256').update(`${database} ${schema}${what}`).digest().readInt32BE(0);

/** Held with others by whoever may write, as long as the connection lasts; alone by who takes the school away from there. */
const presenceOf = (address: PostgresAddress): number => keyOf(address, ' open');

/** Gives `alone`: whether nobody else may write, from then to the end of the transaction. */
export const beAlone = (address: PostgresAddress): string =>
  `SELECT pg_try_advisory_xact_lock(${presenceOf(address)}) AS alone`;

/** A server that lost its connection may come again after the school was taken away (`hocba_place`, `server/place`). */
const STILL_HERE = `
  DO $do$ BEGIN
    IF to_regclass('hocba_place') IS NOT NULL THEN
      IF EXISTS (SELECT 1 FROM hocba_place WHERE state = 'moved') THEN
        RAISE EXCEPTION 'the school has moved away' USING ERRCODE = 'read_only_sql_transaction';
      END IF;
    END IF;
  END $do$`;

/** The database at an address (`postgres-url.ts`). Throws BadDatabaseUrl. */
export function postgresDialect(url: string, patience = PATIENCE): Dialect {
  const address = postgresAddress(url);
  const { host, port, user, password, database, schema } = address;
  const config = connectionTo(address, patience);
  const pool = new pg.Pool({ ...config, max: READERS });
  // Told to whoever uses the connection next; an event nobody hears would end the process.
  pool.on('error', () => undefined);
  /** One school's writers and migrations, of every server before this database. */
  const lock = keyOf(address);

  const gone = new WeakSet<object>();
  const connect = async (): Promise<pg.Client> => {
    const client = await connectTo(config);
    client.on('end', () => gone.add(client));
    takeTurns(client);
    return client;
  };
  const connectToWrite = async (): Promise<pg.Client> => {
    const client = await connect();
    try {
      await client.query(`SELECT pg_advisory_lock_shared(${presenceOf(address)})`);
      await client.query(STILL_HERE);
      return client;
    } catch (error) {
      await client.end();
      throw error;
    }
  };

  return {
    options: {
      dialect: 'postgres',
      dialectModule: pg,
      host,
      port,
      username: user,
      password,
      database,
      // Sequelize writes `public` before some tables and not others where it is not told.
      schema,
      dialectOptions: { options: config.options, ssl: config.ssl },
      pool: { max: READERS },
    },
    run: async (connection, sql, bind) => {
      const client = connection as pg.ClientBase;
      const answer: unknown = bind.length === 0 ? await client.query(sql) : await client.query(named(sql, bind));
      // Several statements in one have an answer each.
      const result = (Array.isArray(answer) ? answer.at(-1) : answer) as pg.QueryResult<object>;
      // After a statement that failed and was caught, COMMIT undoes everything and says so in its tag alone.
      if (sql === 'COMMIT' && result.command !== 'COMMIT') throw new Error('the transaction was rolled back');
      return result.rows;
    },
    // Statements of a connection are answered in turn; of one that is lost there is nothing to wait for.
    settled: async (connection) => void (await (connection as pg.Client).query('SELECT 1').catch(() => undefined)),
    connect: connectToWrite,
    connectToRead: async () => {
      const client = await connect();
      try {
        await client.query('SET default_transaction_read_only = on');
      } catch (error) {
        await client.end();
        throw error;
      }
      return client;
    },
    close: (connection) => (connection as pg.Client).end(),
    isGone: (connection) => gone.has(connection as pg.Client),
    begin: `BEGIN; SELECT pg_advisory_xact_lock(${lock})`,
    beginStill: 'BEGIN ISOLATION LEVEL REPEATABLE READ',
    reading: async (_own, read) => {
      const client = await pool.connect().catch((error: unknown) => {
        throw awayOf(error as Error);
      });
      let failed: Error | undefined;
      try {
        return await read(client);
      } catch (error) {
        failed = awayOf(error as Error);
        throw failed;
      } finally {
        client.release(failed instanceof DatabaseAway ? failed : undefined);
      }
    },
    alone: async (migrate) => {
      const client = await connectToWrite();
      try {
        await client.query(`SELECT pg_advisory_lock(${lock})`);
        await client.query(makeSchema(schema));
        await client.query(FUNCTIONS);
        await migrate();
        await client.query(BY_BYTES);
      } finally {
        await client.end();
      }
    },
    end: () => pool.end(),
    touch: 'SELECT pg_current_xact_id()',
    // VACUUM, which PostgreSQL starts itself (docs/PERSONAL-DATA.md).
    clear: null,
    room: () => Promise.resolve(Infinity),
  };
}

type Callback = (error: Error | null, result?: unknown) => void;

/** Statements sent at once wait for each other here: pg will no longer keep them waiting itself. */
function takeTurns(client: pg.Client): void {
  const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (...args: unknown[]) => {
    const callback = typeof args.at(-1) === 'function' ? (args.pop() as Callback) : null;
    const answer = turn
      .then(() => query(...args))
      .catch((error: unknown) => {
        throw awayOf(error as Error);
      });
    turn = answer.catch(() => undefined);
    if (callback === null) return answer;
    answer.then((result) => callback(null, result), callback);
  };
  Object.assign(client, { query: inTurn });
}

/** What PostgreSQL says as it ends a connection, or before it takes one: it is stopped, stopping or starting. */
const ENDING = /^(?:57P0[1235]|08...)$/;

/** Errors of PostgreSQL leave the connection as it was; others, and its last words, do not. */
function awayOf(error: Error): Error {
  if (error instanceof DatabaseAway) return error;
  if (error instanceof pg.DatabaseError && !ENDING.test(error.code ?? '')) return error;
  return new DatabaseAway(error.message, { cause: error });
}

const names = new Map<string, string>();

/** A statement prepared once a connection, by a name of its text. */
function named(sql: string, bind: readonly Bound[]): pg.QueryConfig {
  let name = names.get(sql);
  if (name === undefined) {
    name = createHash('sha256').update(sql).digest('base64url').slice(0, 32);
    // Statements of many rows are made for one use.
    if (sql.length < 2000) names.set(sql, name);
  }
  return { ...(sql.length < 2000 && { name }), text: sql, values: [...bind] };
}
