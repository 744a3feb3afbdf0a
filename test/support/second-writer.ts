/**
 * Somebody else who writes at the worst moment: before a transaction begins, or between the statements outside of one. Inside
 * one nobody can; what is read past it there is counted, for another database would read something else.
 */
import type { Deps } from '../../server/runner/deps.js';
import { tablesOf } from './connections.js';
import type { Database } from '../../server/store/open-database.js';
import type { Reply } from './server.js';

/** What the second writer commits, and how it is taken back. */
export interface Intrusion {
  readonly commit: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

export interface Case {
  /** Made ready before she may come in. */
  readonly act: () => Promise<Reply>;
  readonly intrusion: Intrusion;
  /** What the act has to answer, whenever that was committed. */
  readonly expected: (reply: Reply) => unknown;
  /** What was stored is the second writer's. */
  readonly answered?: true;
}

export class SecondWriter {
  /** What she commits, and before which of the chances an act gives her, from 0; she does it once. */
  #next: { readonly commit: () => Promise<void>; readonly at: number } | null = null;
  #chances = 0;
  readonly #writing = new Set<unknown>();
  /** Statements that were sent past an open transaction since `arm`. */
  past = 0;

  /** Commit before the `at`-th chance from now. */
  arm(at: number, commit: () => Promise<void>): void {
    this.#next = { commit, at };
    this.#chances = 0;
    this.past = 0;
  }

  /** Whether she has committed; no longer armed afterwards. */
  disarm(): boolean {
    const fired = this.#next === null;
    this.#next = null;
    return fired;
  }

  async #chance(): Promise<void> {
    if (this.#next === null || this.#writing.size > 0) return;
    if (this.#chances++ < this.#next.at) return;
    const { commit } = this.#next;
    this.#next = null;
    await commit();
  }

  async #outside(transaction: unknown): Promise<void> {
    if (transaction !== undefined && this.#writing.has(transaction)) return;
    if (this.#writing.size > 0) this.past += 1;
    await this.#chance();
  }

  /** The same world with her in it. */
  readonly around = (deps: Deps): Deps => ({ ...deps, db: this.#database(tablesOf(deps.db)) });

  #database(db: Database): Database {
    const tables = Object.fromEntries(
      Object.entries(db).flatMap(([name, table]) =>
        typeof table === 'function' && 'findAll' in table ? [[name, this.#table(table)]] : [],
      ),
    );
    return {
      ...db,
      ...tables,
      plain: async (sql, bind, transaction = null) => {
        await this.#outside(transaction ?? undefined);
        return db.plain(sql, bind, transaction);
      },
      writes: this.#writes(db.writes),
    };
  }

  #writes(queue: Database['writes']): Database['writes'] {
    const run: Database['writes']['run'] = async (job) => {
      await this.#chance();
      return queue.run(async (transaction, say) => {
        this.#writing.add(transaction);
        try {
          return await job(transaction, say);
        } finally {
          this.#writing.delete(transaction);
        }
      });
    };
    return new Proxy(queue, {
      get(known, name) {
        const value: unknown = name === 'run' ? run : Reflect.get(known, name, known);
        return typeof value === 'function' && name !== 'run' ? (value.bind(known) as unknown) : value;
      },
    });
  }

  /** A table whose reading outside a transaction is a chance for her. */
  #table(table: object): object {
    const at: Readonly<Record<string, number>> = { findAll: 0, findOne: 0, count: 0, findByPk: 1 };
    return new Proxy(table, {
      get: (known, name) => {
        const value: unknown = Reflect.get(known, name);
        const place = typeof name === 'string' ? at[name] : undefined;
        if (place === undefined || typeof value !== 'function') return value;
        return async (...given: unknown[]) => {
          await this.#outside((given[place] as { transaction?: unknown } | undefined)?.transaction);
          return (value as (...args: unknown[]) => unknown).apply(known, given);
        };
      },
    });
  }
}
