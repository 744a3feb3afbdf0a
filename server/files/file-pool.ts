/** Workers in which files are read and written: the event loop stays free, memory and time are bounded. */
import { Piscina } from 'piscina';

/** Reading a full class workbook takes a fifth of a second; the rest is for slow machines and queues. */
const LONGEST_MS = 20_000;

let pool: Piscina | null = null;

const thePool = (): Piscina =>
  (pool ??= new Piscina({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: 2,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  }));

/** Run a task of `worker.ts`. Rejects with AbortError when it takes too long, and when the worker runs out of memory. */
export function inWorker<Result>(
  name: 'open' | 'write' | 'giveBack' | 'transcript' | 'classSheet',
  task: unknown,
  longestMs = LONGEST_MS,
): Promise<Result> {
  return thePool().run(task, { name, signal: AbortSignal.timeout(longestMs) }) as Promise<Result>;
}

/** End the workers; used by an orderly shutdown and by commands that are done. */
export async function closeFilePool(): Promise<void> {
  const ending = pool;
  pool = null;
  await ending?.destroy();
}
