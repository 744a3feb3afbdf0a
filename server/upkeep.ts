import { errorFacts } from './ground/error-facts.js';
import type { Deps } from './runner/deps.js';
import type { JobRunner } from './jobs/runner.js';
import { prune } from './acts/school/prune.js';
import { keepTrail } from './acts/trail/keep-trail.js';

/** How often a running server takes away what has served its time, ms. */
const EVERY = 6 * 60 * 60 * 1000;

export interface Upkeep {
  stop(): void;
  /** Resolves when nothing of it is under way. */
  ended(): Promise<void>;
}

/** Prune now and then, and look after the trail each day, at once for the first time. A failure is for the log: whoever writes next meets it too. */
export function keepUp(
  deps: Pick<Deps, 'db' | 'clock' | 'wait' | 'log' | 'newId'>,
  jobs: readonly Pick<JobRunner, 'prune'>[],
): Upkeep {
  let running = Promise.resolve();
  const once = (): void => {
    running = running.then(async () => {
      try {
        let rows = await prune(deps);
        for (const runner of jobs) rows += await runner.prune();
        if (rows > 0) deps.log.info({ rows }, 'pruned');
      } catch (error) {
        deps.log.error({ error: errorFacts(error) }, 'pruning failed');
      }
      try {
        await keepTrail(deps);
      } catch (error) {
        deps.log.error({ error: errorFacts(error) }, 'the tables were not held against the trail');
      }
    });
  };
  once();
  const timer = setInterval(once, EVERY);
  timer.unref();
  return { stop: () => clearInterval(timer), ended: () => running };
}
