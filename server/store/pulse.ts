import type { Dialect } from '../database/dialect.js';
import type { Trouble } from '../database/trouble.js';
import type { WriteQueue } from '../database/write-queue.js';

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
  readonly #dialect: Pick<Dialect, 'room'>;
  #lacksRoom = false;
  #seen: Trouble | null = null;
  #lookedAt = -Infinity;
  #looking: Promise<void> | null = null;
  /** Found by the quick check: it does not pass. */
  #damaged = false;

  constructor(writes: WriteQueue, dialect: Pick<Dialect, 'room'>) {
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
    const known = this.#known();
    // What a write has just met with need not be looked for.
    if (known !== null && known !== this.#seen) this.#lookedAt = now;
    this.#seen = known;
    if (now - this.#lookedAt >= (known === null ? WELL_FOR : ILL_FOR)) {
      this.#looking ??= this.#look(now).finally(() => (this.#looking = null));
      let timer: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE)));
      await Promise.race([this.#looking, enough]);
      clearTimeout(timer);
    }
    return (this.#seen = this.#known());
  }

  #known(): Trouble | null {
    return this.#writes.trouble ?? (this.#lacksRoom ? 'disk-full' : null);
  }

  /** The queue remembers what the write met with. */
  async #look(now: number): Promise<void> {
    this.#lookedAt = now;
    await this.#writes.touch().catch(() => undefined);
    this.#lacksRoom = await this.#dialect.room().then(
      (room) => room < LEAST_ROOM,
      () => false,
    );
  }
}
