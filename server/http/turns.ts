/** Whose turn it is: large requests go one by one, so that everybody's small ones pass between them. */
import PQueue from 'p-queue';
import { refuse } from '../ground/refused.js';

/** More than this many large requests of one person wait for nobody: no page and no person sends so many. */
const MOST_WAITING = 8;

export class Turns {
  readonly #ofPeople = new Map<string, PQueue>();
  readonly #main = new PQueue({ concurrency: 1 });

  /**
   * Run what one person asked for once her earlier large requests are answered; until then not a byte of it is read. Who
   * sends many so waits behind herself, and everybody else goes in turn. Refuses with too-many-requests.
   */
  async ofPerson<T>(person: string, work: () => Promise<T>): Promise<T> {
    let own = this.#ofPeople.get(person);
    if (!own) this.#ofPeople.set(person, (own = new PQueue({ concurrency: 1 })));
    if (own.size >= MOST_WAITING) throw refuse('too-many-requests');
    try {
      return await own.add(work);
    } finally {
      if (own.size === 0 && own.pending === 0) this.#ofPeople.delete(person);
    }
  }

  /** Run what keeps the main thread busy for some milliseconds: one at a time, whoever asks. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#main.add(work);
  }
}
