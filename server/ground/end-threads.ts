import type { Worker } from 'node:worker_threads';
import type { Piscina } from 'piscina';

/**
 * How a pool just made is ended: each thread once it has loaded what it runs, whatever it does then. One ended while it
 * loads ends the whole process with it (Node 20, in code that no error handler sees).
 */
export function endOf(pool: Piscina): () => Promise<void> {
  const loaded = new Set<number>();
  // Told of a thread that was begun for a task when it is ready, which is after loading.
  pool.on('workerCreate', ({ id }: { readonly id: number }) => loaded.add(id));
  return async () => {
    await Promise.all(pool.threads.filter(({ threadId }) => !loaded.has(threadId)).map(firstWord));
    await pool.destroy();
  };
}

/** What a thread says first is that it is ready; one that cannot load goes without a word. */
const firstWord = (thread: Worker): Promise<void> =>
  new Promise((resolve) => {
    const over = (): void => resolve();
    thread.once('message', over).once('exit', over);
    // A thread that is not waited for would let the process end before.
    thread.ref();
  });
