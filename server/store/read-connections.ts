import PQueue from 'p-queue';
import { type Sequelize, Transaction } from 'sequelize';
import { DatabaseClosed } from '../database/database-closed.js';
import type { Dialect } from '../database/dialect.js';

/** Reading waits for nobody's reading until so many do at once; more would wait for the same threads. */
const MOST = 4;

/** Connections for reading alone, opened when they are needed, borrowed for one look and given back. */
export class ReadConnections {
  readonly #queue = new PQueue({ concurrency: MOST });
  readonly #sequelize: Sequelize;
  readonly #dialect: Dialect;
  readonly #free: unknown[] = [];
  #closed = false;

  constructor(sequelize: Sequelize, dialect: Dialect) {
    this.#sequelize = sequelize;
    this.#dialect = dialect;
  }

  /** One is open before anybody asks: opening costs a start two milliseconds, and would cost the first who looks the same. */
  ready(): Promise<void> {
    return this.run(() => Promise.resolve());
  }

  /** Run a look when a connection is free. It asks for no second one: four that did would wait for each other. Throws DatabaseClosed. */
  run<T>(look: (transaction: Transaction) => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new DatabaseClosed());
    return this.#queue.add(async () => {
      const connection = this.#living() ?? (await this.#dialect.connectToRead());
      const transaction = Object.assign(new Transaction(this.#sequelize, {}), { connection, finished: '' });
      try {
        return await look(transaction);
      } finally {
        // A look that failed may have other statements under way: those to come are refused, those sent are waited for.
        transaction.finished = 'commit';
        await this.#dialect.settled(connection);
        if (!this.#dialect.isGone(connection)) this.#free.push(connection);
      }
    });
  }

  /** One that is free and has not ended meanwhile. */
  #living(): unknown {
    for (;;) {
      const connection = this.#free.pop();
      if (connection === undefined || !this.#dialect.isGone(connection)) return connection;
    }
  }

  /** The same, of the database as it is at one moment, whatever is written meanwhile: for what goes through all of it. */
  still<T>(look: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.run(async (transaction) => {
      const say = (sql: string) => this.#dialect.run((transaction as { connection?: unknown }).connection, sql, []);
      await say(this.#dialect.beginStill);
      try {
        return await look(transaction);
      } finally {
        await say('COMMIT');
      }
    });
  }

  /** Connections open now. */
  get open(): number {
    return this.#free.length + this.#queue.pending;
  }

  /** Wait for every look so far, then close: a connection opened after that would be nobody's to close. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#queue.onIdle();
    await Promise.all(this.#free.splice(0).map((connection) => this.#dialect.close(connection)));
  }
}
