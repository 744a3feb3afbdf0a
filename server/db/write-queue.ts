import PQueue from 'p-queue';
import { type Sequelize, Transaction } from 'sequelize';

/**
 * One writer at a time, each job one transaction: SQLite refuses concurrent writers with SQLITE_BUSY, a queue in
 * front of it refuses nobody.
 */
export class WriteQueue {
  readonly #queue = new PQueue({ concurrency: 1 });
  readonly #sequelize: Sequelize;
  readonly #afterFailure: () => Promise<void>;

  constructor(sequelize: Sequelize, afterFailure: () => Promise<void>) {
    this.#sequelize = sequelize;
    this.#afterFailure = afterFailure;
  }

  /** Run a job when its turn comes; what it throws rolls the transaction back and is thrown on. */
  run<T>(job: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#queue.add(async () => {
      try {
        return await this.#sequelize.transaction({ type: Transaction.TYPES.IMMEDIATE }, job);
      } catch (error) {
        // A commit that failed half-way may leave its connection inside the transaction.
        await this.#afterFailure();
        throw error;
      }
    });
  }

  /** Jobs waiting or running. */
  get length(): number {
    return this.#queue.size + this.#queue.pending;
  }

  /** Resolves when every job so far has ended. */
  idle(): Promise<void> {
    return this.#queue.onIdle();
  }
}
