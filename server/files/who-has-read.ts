/**
 * Which worker has read which file. What goes back goes to the worker that has read these very bytes, where it is free;
 * else any free one reads them anew, so that nobody waits for one worker while another has nothing to do.
 */
import { createHash } from 'node:crypto';
import { MOST_FILES } from './last-files.js';

/** A worker as the pool shows it. */
export interface WorkerSeen {
  readonly id: number;
  /** Tasks it has. */
  readonly currentUsage: number;
  readonly terminating: boolean;
  readonly destroyed: boolean;
}

export const fileKey = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

export class WhoHasRead {
  /** By a worker's id, the newest key last. Those of workers that have ended are dropped. */
  private readonly keys = new Map<number, readonly string[]>();

  /** The worker for a task over the file of that key, null for one over none; null where none is free. */
  choose<Worker extends WorkerSeen>(key: string | null, workers: readonly Worker[]): Worker | null {
    this.forgetAllBut(workers);
    const free = workers.filter((one) => one.currentUsage === 0 && !one.terminating && !one.destroyed);
    if (key === null) return free[0] ?? null;
    // Who knows the fewest is asked before a file that will go back is pushed out.
    const [fewest = null] = free.toSorted((a, b) => this.known(a).length - this.known(b).length);
    const chosen = free.find((one) => this.known(one).includes(key)) ?? fewest;
    if (chosen) this.keys.set(chosen.id, [...this.known(chosen).filter((one) => one !== key), key].slice(-MOST_FILES));
    return chosen;
  }

  private known({ id }: WorkerSeen): readonly string[] {
    return this.keys.get(id) ?? [];
  }

  private forgetAllBut(workers: readonly WorkerSeen[]): void {
    for (const id of this.keys.keys()) if (!workers.some((one) => one.id === id)) this.keys.delete(id);
  }
}
