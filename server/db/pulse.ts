import type { Dialect } from './dialect.js';
import { type Trouble, troubleOf } from './trouble.js';
import type { WriteQueue } from './write-queue.js';

/** A write that went well counts for this long, one that failed for the second, ms. */
const WELL_FOR = 10_000;
const ILL_FOR = 1000;
/** Whoever asks is answered by what is known after this long, ms. */
const PATIENCE = 500;
/** Less room than this and the next push may fail. */
const LEAST_ROOM = 16 * 2 ** 20;

/** Whether the database can be written, found out by writing, now and then and only when somebody asks. */
export class Pulse {
  readonly #writes: WriteQueue;
  readonly #dialect: Pick<Dialect, 'touch' | 'room'>;
  #found: Trouble | null = null;
  #foundAt = -Infinity;
  #looking: Promise<void> | null = null;
  /** Damage found by the quick check: it does not pass. */
  #damaged = false;

  constructor(writes: WriteQueue, dialect: Pick<Dialect, 'touch' | 'room'>) {
    this.#writes = writes;
    this.#dialect = dialect;
  }

  /** From now on the database is known to be damaged, whatever can be written. */
  sayDamaged(): void {
    this.#damaged = true;
  }

  /** @param now ms of a clock that is never set, such as `performance.now()`. */
  async ask(now: number): Promise<Trouble | null> {
    if (this.#damaged) return 'database-damaged';
    const known = this.#writes.trouble ?? this.#found;
    if (now - this.#foundAt >= (known === null ? WELL_FOR : ILL_FOR)) {
      this.#looking ??= this.#look(now).finally(() => (this.#looking = null));
      let timer: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE)));
      await Promise.race([this.#looking, enough]);
      clearTimeout(timer);
    }
    return this.#writes.trouble ?? this.#found;
  }

  async #look(now: number): Promise<void> {
    this.#found = await this.#tryOut();
    this.#foundAt = now;
  }

  async #tryOut(): Promise<Trouble | null> {
    try {
      await this.#writes.run((_transaction, say) => say(this.#dialect.touch));
      return (await this.#dialect.room()) < LEAST_ROOM ? 'disk-full' : null;
    } catch (error) {
      return troubleOf(error) ?? 'disk-failing';
    }
  }
}
