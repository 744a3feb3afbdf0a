/** Whose turn it is: large requests go one by one, so that everybody's small ones pass between them. */
import { setTimeout as rest } from 'node:timers/promises';
import PQueue from 'p-queue';
import { refuse } from '../ground/refused.js';

/** More than this many large requests of one person wait for nobody: no page and no person sends so many. */
const MOST_WAITING = 8;

/** No rest between two of them is longer than this many milliseconds. */
const LONGEST_REST = 50;

export class Turns {
  readonly #ofPeople = new Map<string, PQueue>();
  readonly #main = new PQueue({ concurrency: 1 });

  /** `pause` waits for milliseconds. */
  constructor(private readonly pause: (ms: number) => Promise<unknown> = rest) {}

  /**
   * Run what one person asked for once her earlier large requests are answered; until then not a byte of it is read. Who
   * sends many so waits behind herself, and everybody else goes in turn. Refuses with too-many-requests.
   */
  async ofPerson<T>(person: string, work: () => Promise<T>): Promise<T> {
    const own = this.#ofPeople.get(person) ?? this.#begin(person);
    if (own.size >= MOST_WAITING) throw refuse('too-many-requests');
    return this.#inTurn(own, work);
  }

  #begin(person: string): PQueue {
    const own = new PQueue({ concurrency: 1 });
    own.on('idle', () => this.#ofPeople.delete(person));
    this.#ofPeople.set(person, own);
    return own;
  }

  /** Run what keeps the main thread busy for some milliseconds: one at a time, whoever asks. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#inTurn(this.#main, work);
  }

  /** Answered at once; but whoever waits for the next turn lets everybody else go on as long as this one took. */
  #inTurn<T>(queue: PQueue, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      void queue.add(async () => {
        const began = performance.now();
        await work().then(resolve, reject);
        if (queue.size > 0) await this.pause(Math.min(performance.now() - began, LONGEST_REST));
      });
    });
  }
}
