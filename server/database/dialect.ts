/** What the store asks of a database; `sqlite.ts` and `postgres.ts` alone know how each is opened and made durable. */
import type { Options } from 'sequelize';

/** SQL for a text inside a column of JSON; null where it is not there, or null. SQLite's own function, made for PostgreSQL. */
export const jsonText = (column: string, ...path: readonly string[]): string =>
  `json_extract(${column}, '$.${path.join('.')}')`;

/** A value bound to a statement. */
export type Bound = string | number | null;

export interface Dialect {
  /** `foreignKeys` is understood by Sequelize's SQLite dialect but missing from its types. */
  readonly options: Options & { readonly foreignKeys?: boolean };
  /** Run one statement with its values on a connection, prepared once; rows of a SELECT, else none. */
  run(connection: unknown, sql: string, bind: readonly Bound[]): Promise<object[]>;
  /** Resolves when every statement sent on a connection so far has ended. */
  settled(connection: unknown): Promise<void>;
  /** A connection besides those Sequelize opens. */
  connect(): Promise<unknown>;
  /** One that refuses to write. */
  connectToRead(): Promise<unknown>;
  close(connection: unknown): Promise<void>;
  /** Whether it has ended by itself: its database's server went away. */
  isGone(connection: unknown): boolean;
  /** The statement that begins a transaction of the one writer. */
  readonly begin: string;
  /** The statement that begins a look at the database as it is at one moment. */
  readonly beginStill: string;
  /** Run what reads outside a transaction on a connection lent for it; `own` is Sequelize's. */
  reading<T>(own: () => Promise<unknown>, read: (connection: unknown) => Promise<T>): Promise<T>;
  /** Make ready what migrations build on, and keep other servers from migrating meanwhile. */
  alone(migrate: () => Promise<void>): Promise<void>;
  /** Give up what `reading` holds. */
  end(): Promise<void>;
  /** A statement that writes to the disk and changes nothing. */
  readonly touch: string;
  /**
   * Outside transactions, on the writer's connection: what rows that are gone said stands nowhere beside the tables. Resolves to
   * whether that is so; a reader may keep it from being so yet, and is not waited for. Null where the database's own cleaning has to do it.
   */
  readonly clear: ((connection: unknown) => Promise<boolean>) | null;
  /** Bytes free where the data lie; infinite where that is another machine's business. */
  room(): Promise<number>;
}

/**
 * SQLite numbers `$1` and `$2` by where they first stand, PostgreSQL by their names: a statement in which the two differ would
 * get its values mixed up without a word. Throws RangeError for one.
 */
export function inOrder(sql: string): string {
  const names = new Set([...sql.matchAll(/\$(\d+)/g)].map(([, name]) => Number(name)));
  if ([...names].some((name, at) => name !== at + 1)) throw new RangeError(`values out of order: ${sql}`);
  return sql;
}
