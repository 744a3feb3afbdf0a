/** A worker's own time: waiting for a processor is not the file's fault. */

/** However busy the machine, nobody waits longer than so many times the time a task may compute. */
const LONGEST_WAIT = 15;

export interface Times {
  /** Milliseconds this process's workers have computed, or somewhat more: never less than one of them has. */
  readonly computed: () => number;
  /** Milliseconds that have passed. */
  readonly passed: () => number;
  /** Calls back after milliseconds, unless the function it gives is called before. */
  readonly later: (work: () => void, ms: number) => () => void;
}

/** No Node of ours tells a single thread's time on every system; the whole process's without the main thread bounds it. */
const TIMES: Times = {
  computed: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000 - performance.eventLoopUtilization().active;
  },
  passed: () => performance.now(),
  later: (work, ms) => {
    const timer = setTimeout(work, ms).unref();
    return () => clearTimeout(timer);
  },
};

/**
 * Run what `signal` can stop, and stop it once `longestMs` have passed of which workers have computed as many, or after
 * fifteen times as long whoever computed.
 */
export async function withinOwnTime<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  longestMs: number,
  { computed, passed, later }: Times = TIMES,
): Promise<Result> {
  const stop = new AbortController();
  const [begun, since] = [passed(), computed()];
  let cancel = (): void => undefined;
  const lookIn = (ms: number): void => {
    cancel = later(() => {
      const left = longestMs - (computed() - since);
      if (left <= 0 || passed() - begun >= longestMs * LONGEST_WAIT) stop.abort();
      else lookIn(Math.max(left, 1));
    }, ms);
  };
  lookIn(longestMs);
  try {
    return await work(stop.signal);
  } finally {
    cancel();
  }
}
