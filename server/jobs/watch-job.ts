import { setTimeout } from 'node:timers/promises';
import type { JobChanges } from './job-changes.js';

/** How often a job is looked at that nobody here says anything of, ms: another server may be at it. */
const EVERY = 2000;
/** Looks without news before a sign of life. */
const QUIET = 5;
/** One watch lasts so long, ms: whoever watches on asks again, and is asked again who she is. */
const LONGEST = 5 * 60_000;

export interface Watched<Shown> {
  readonly id: string;
  readonly changes: JobChanges;
  /** Null where there is nothing to be seen any more. */
  readonly look: () => Promise<Shown | null>;
  readonly isEnd: (shown: Shown) => boolean;
}

export interface Watching {
  /** Aborted when whoever watches has gone. */
  readonly gone: AbortSignal;
  /** Resolves after so many ms, or when the signal says so; injectable for tests. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

const pauseFor = (ms: number, signal: AbortSignal): Promise<unknown> =>
  setTimeout(ms, undefined, { signal, ref: false }).catch(() => undefined);

/**
 * What is to be seen of a job, at once and whenever it is another, until it ends; null as a sign of life where nothing
 * changes for long. Ends, too, when whoever watches has gone, when the server stops and after some minutes.
 */
export async function* watchJob<Shown>(
  { id, changes, look, isEnd }: Watched<Shown>,
  { gone, pause = pauseFor }: Watching,
): AsyncGenerator<Shown | null, void, undefined> {
  const over = AbortSignal.any([gone, changes.closed, AbortSignal.timeout(LONGEST)]);
  let news = false;
  let wake = (): void => undefined;
  const heard = (): void => {
    news = true;
    wake();
  };
  const unlisten = changes.listen(id, heard);
  over.addEventListener('abort', heard);
  try {
    let last: string | null = null;
    let quiet = 0;
    while (!over.aborted) {
      // Before the look: what changes during it is news again.
      news = false;
      const shown = await look();
      if (shown === null) return;
      const text = JSON.stringify(shown);
      quiet = text === last ? quiet + 1 : 0;
      if (text !== last) yield shown;
      else if (quiet % QUIET === 0) yield null;
      last = text;
      if (isEnd(shown)) return;
      await rest();
    }
  } finally {
    over.removeEventListener('abort', heard);
    unlisten();
  }

  async function rest(): Promise<void> {
    if (news || over.aborted) return;
    const rested = new AbortController();
    const woken = new Promise<void>((resolve) => (wake = resolve));
    await Promise.race([woken, pause(EVERY, rested.signal)]);
    rested.abort();
  }
}
