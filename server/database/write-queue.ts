import PQueue from 'p-queue';
import { type Sequelize, Transaction } from 'sequelize';
import { DatabaseClosed } from './database-closed.js';
import type { Dialect } from './dialect.js';
import { type Trouble, troubleOf } from './trouble.js';

/** `say` runs a statement without values on the transaction's connection. */
type Job<T> = (transaction: Transaction, say: (sql: string) => Promise<void>) => Promise<T>;

/**
 * One writer at a time, each job one transaction: SQLite refuses concurrent writers with SQLITE_BUSY, a queue in
 * front of it refuses nobody. It keeps one connection and opens transactions on it itself: Sequelize would open a
 * connection for each, which costs more than the write.
 */
export class WriteQueue {
  readonly #queue = new PQueue({ concurrency: 1 });
  readonly #sequelize: Sequelize;
  readonly #dialect: Dialect;
  readonly #onStatement: (sql: string) => void;
  #connection: unknown;
  #trouble: Trouble | null = null;
  #closed = false;

  constructor(sequelize: Sequelize, dialect: Dialect, onStatement: (sql: string) => void) {
    this.#sequelize = sequelize;
    this.#dialect = dialect;
    this.#onStatement = onStatement;
  }

  /** Run a job when its turn comes; what it throws rolls the transaction back and is thrown on. Throws DatabaseClosed. */
  run<T>(job: Job<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new DatabaseClosed());
    return this.#queue.add(async () => {
      try {
        const result = await this.#transact(job);
        this.#trouble = null;
        return result;
      } catch (error) {
        this.#trouble = troubleOf(error) ?? this.#trouble;
        throw error;
      }
    });
  }

  /**
   * After rows went for good: nothing of them is left beside the tables. Resolves to whether that is so; a reader may keep it from
   * being so yet, which keeps no writer waiting. Throws DatabaseClosed.
   */
  clear(): Promise<boolean> {
    if (this.#closed) return Promise.reject(new DatabaseClosed());
    return this.#queue.add(async () => {
      const { clear } = this.#dialect;
      if (clear === null) return true;
      const isClear = await clear((this.#connection ??= await this.#dialect.connect()));
      // A write-ahead file that is empty while people are served is one that somebody emptied.
      await this.#transact((_transaction, say) => say(this.#dialect.touch));
      return isClear;
    });
  }

  /** Write to the disk and change nothing. Throws as `run` does. */
  async touch(): Promise<void> {
    await this.run((_transaction, say) => say(this.#dialect.touch));
  }

  /** What the last write met with; null when it went well or was at fault itself. */
  get trouble(): Trouble | null {
    return this.#trouble;
  }

  /** Jobs waiting or running. */
  get length(): number {
    return this.#queue.size + this.#queue.pending;
  }

  /** Wait for every job so far, then close: another program may have the database from then on. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#queue.onIdle();
    await this.#drop();
  }

  async #transact<T>(job: Job<T>): Promise<T> {
    // One that ended while nobody wrote is no write's trouble.
    if (this.#connection !== undefined && this.#dialect.isGone(this.#connection)) this.#connection = undefined;
    const connection = (this.#connection ??= await this.#dialect.connect());
    const transaction = Object.assign(new Transaction(this.#sequelize, {}), { connection, finished: '' });
    try {
      await this.#say(this.#dialect.begin);
      const result = await job(transaction, (sql) => this.#say(sql));
      await this.#say('COMMIT');
      return result;
    } catch (error) {
      // A job that failed may have other statements under way: those to come are refused, those sent are waited for.
      transaction.finished = 'rollback';
      await this.#undo();
      throw error;
    } finally {
      transaction.finished ||= 'commit';
    }
  }

  async #say(sql: string): Promise<void> {
    this.#onStatement(sql);
    await this.#dialect.run(this.#connection, sql, []);
  }

  /** A connection that cannot even roll back is given up, and the transaction with it. */
  async #undo(): Promise<void> {
    try {
      await this.#dialect.settled(this.#connection);
      await this.#say('ROLLBACK');
    } catch {
      // What went wrong first is what is to be told.
      await this.#drop().catch(() => undefined);
    }
  }

  async #drop(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    if (connection !== undefined) await this.#dialect.close(connection);
  }
}
