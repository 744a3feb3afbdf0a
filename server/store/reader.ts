/**
 * Through what the database is read and written. What a decision rests on is read through its own transaction: an act is
 * given a Writer and no database, so that reading past the transaction does not compile.
 */
import type {
  Attributes,
  BulkCreateOptions,
  CountOptions,
  CreationAttributes,
  DestroyOptions,
  FindOptions,
  Model,
  ModelStatic,
  Transaction,
  UpdateOptions,
} from 'sequelize';
import type { Models } from './associations.js';
import type { Bound } from '../database/dialect.js';
import type { RecentDocuments } from './recent-documents.js';
import type { TrailFolder } from './trail-folder.js';

type Mine<Options> = Omit<Options, 'transaction'>;

interface ReadTable<M extends Model> {
  findAll(options?: Mine<FindOptions<Attributes<M>>>): Promise<M[]>;
  findOne(options?: Mine<FindOptions<Attributes<M>>>): Promise<M | null>;
  findByPk(id: string | number, options?: Mine<Omit<FindOptions<Attributes<M>>, 'where'>>): Promise<M | null>;
  count(options?: Mine<Omit<CountOptions<Attributes<M>>, 'group'>>): Promise<number>;
}

interface WriteTable<M extends Model> extends ReadTable<M> {
  create(row: CreationAttributes<M>): Promise<M>;
  bulkCreate(rows: readonly CreationAttributes<M>[], options?: Mine<BulkCreateOptions<Attributes<M>>>): Promise<M[]>;
  upsert(row: CreationAttributes<M>): Promise<unknown>;
  update(values: Partial<Attributes<M>>, options: Mine<UpdateOptions<Attributes<M>>>): Promise<[changed: number]>;
  destroy(options: Mine<DestroyOptions<Attributes<M>>>): Promise<number>;
}

type RowsOf<T> = T extends ModelStatic<infer M> ? M : never;
type ReadTables = { readonly [K in keyof Models]: ReadTable<RowsOf<Models[K]>> };
type WriteTables = { readonly [K in keyof Models]: WriteTable<RowsOf<Models[K]>> };

declare const reading: unique symbol;
declare const writing: unique symbol;

interface Reads {
  readonly [reading]: true;
  /** Plain SQL with bound values; `sql.ts` is made of it. */
  readonly plain: (sql: string, bind: readonly Bound[]) => Promise<object[]>;
  readonly recentDocuments: RecentDocuments;
  readonly trailFolder: TrailFolder;
  /** Where each database says a thing in its own way. */
  readonly isSqlite: boolean;
}

/** The connection of a transaction, or a borrowed one for reading alone. */
export interface Reader extends Reads, ReadTables {
  readonly transaction: Transaction;
}

/** The transaction of a job of the write queue. */
export interface Writer extends Reads, WriteTables {
  readonly [writing]: true;
  readonly transaction: Transaction;
}

declare const opened: unique symbol;

/** What Readers and Writers are made of: an open database, by whose own type nothing can be read or written. */
export interface Origin {
  readonly [opened]: true;
}

/** The same as the store itself has it. */
export interface Tables extends Origin, Models {
  readonly plain: (sql: string, bind: readonly Bound[], transaction?: Transaction | null) => Promise<object[]>;
  readonly recentDocuments: RecentDocuments;
  readonly trailFolder: TrailFolder;
  readonly isSqlite: boolean;
}

export const readerOf = (origin: Origin, transaction: Transaction): Reader => bound(origin as Tables, transaction);
export const writerOf = (origin: Origin, transaction: Transaction): Writer => bound(origin as Tables, transaction);

/** Where each of Sequelize's calls takes its options. */
const OPTIONS_AT = {
  findAll: 0,
  findOne: 0,
  count: 0,
  destroy: 0,
  findByPk: 1,
  create: 1,
  bulkCreate: 1,
  upsert: 1,
  update: 1,
} as const;

type Call = (...given: unknown[]) => unknown;

/** A table whose every call goes to one connection. */
function boundTable(table: object, transaction: Transaction): object {
  const calls = Object.entries(OPTIONS_AT).map(([name, at]): [string, Call] => [
    name,
    (...given) => {
      given[at] = { ...(given[at] as object | undefined), transaction };
      return (table as Record<string, Call>)[name]!(...given);
    },
  ]);
  return Object.fromEntries(calls);
}

/** Tables are bound when they are asked for: an act uses few. */
function bound<Kind extends Reader | Writer>(origin: Tables, transaction: Transaction): Kind {
  const own: Record<string | symbol, unknown> = {
    plain: (sql: string, bind: readonly Bound[]) => origin.plain(sql, bind, transaction),
    recentDocuments: origin.recentDocuments,
    trailFolder: origin.trailFolder,
    isSqlite: origin.isSqlite,
    transaction,
  };
  return new Proxy(own, {
    get(known, name) {
      const table = known[name] === undefined ? (origin as unknown as typeof own)[name] : undefined;
      if (typeof table === 'function' && 'findAll' in table) known[name] = boundTable(table, transaction);
      return known[name];
    },
  }) as unknown as Kind;
}
