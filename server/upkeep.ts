import { errorFacts } from './ground/error-facts.js';
import type { Deps } from './runner/deps.js';
import type { JobRunner } from './jobs/runner.js';
import { clearErased } from './acts/erasures/clear-erased.js';
import { pruneFormer } from './backup/upgrade.js';
import { lapseIncidents } from './acts/incidents/lapse-incidents.js';
import { clearEnded } from './acts/people/clear-ended.js';
import { prune } from './acts/school/prune.js';
import { keepTrail } from './acts/trail/keep-trail.js';

/** How often a running server takes away what has served its time, ms. */
const EVERY = 6 * 60 * 60 * 1000;
/** How often it looks for what has fallen due, and how long after its start for the first time, ms: a start is busy enough. */
const LOOK = 15 * 60 * 1000;
const FIRST_LOOK = 2 * 60 * 1000;
/** How often it looks for messages to the office above and for letters that are due, ms. */
const OUTBOX = 15 * 1000;
/** How often it tries to have what was erased gone from the database's files, ms. */
const CLEAR = 60 * 1000;
/** How often what is new is added to the backups, ms: with the making of it, less than five minutes. */
const BACK_UP = 4 * 60 * 1000;

export interface Upkeep {
  stop(): void;
  /** Resolves when nothing of it is under way. */
  ended(): Promise<void>;
}

export interface Due extends Readonly<Record<'sendDue' | 'sendMails', (deps: Deps) => Promise<number>>> {
  /** One that fails does not keep the others back. */
  readonly beginDue: readonly ((deps: Deps) => Promise<number>)[];
  readonly backUp: (deps: Deps) => Promise<unknown>;
  /** Asks time-stamp authorities again that failed. */
  readonly askStampers: (deps: Deps) => Promise<void>;
}

/**
 * Prune now and then and look after the trail, at once for the first time, send what is due to the office above, and begin what
 * has fallen due, a little later. A
 * failure is for the log: whoever writes next meets it too.
 */
export function keepUp(
  deps: Deps,
  jobs: readonly Pick<JobRunner, 'prune'>[],
  { beginDue, sendDue, sendMails, backUp, askStampers }: Due,
): Upkeep {
  let running = Promise.resolve();
  const then = (failed: string, work: () => Promise<void>): void => {
    running = running.then(() =>
      work().catch((error: unknown) => deps.log.error({ error: errorFacts(error) }, failed)),
    );
  };
  const pruneAll = (): void =>
    then('pruning failed', async () => {
      let rows = await prune(deps);
      for (const runner of jobs) rows += await runner.prune();
      if (await pruneFormer(deps.db.dataDir, deps.clock())) rows += 1;
      if (rows > 0) deps.log.info({ rows }, 'pruned');
    });
  // By itself: pruning goes on where it fails.
  const lapse = (): void =>
    then('what nobody has answered could not be closed', async () => {
      await lapseIncidents(deps);
    });
  const clearAccounts = (): void =>
    then('accounts that ended long ago could not be cleared', async () => {
      const accounts = await clearEnded(deps);
      if (accounts > 0) deps.log.info({ accounts }, 'accounts cleared');
    });
  const lookAfterTrail = (): void =>
    then('the trail could not be looked after', async () => {
      await keepTrail(deps);
    });
  const look = (): void => {
    for (const begin of beginDue) {
      then('what is due could not be begun', async () => {
        const due = await begin(deps);
        if (due > 0) deps.log.info({ due }, 'due work begun');
      });
    }
  };
  const send = (): void =>
    then('what is due could not be sent', async () => {
      await sendDue(deps);
    });
  const mail = (): void =>
    then('letters could not be handed in', async () => {
      await sendMails(deps);
    });
  const clear = (): void =>
    then('what was erased could not be cleared from the files', async () => {
      await clearErased(deps);
    });
  // Beside the others, one round at a time: the trail of many years is looked over longer than the promised minutes, and silent
  // authorities would keep the office above waiting.
  const backUpAll = beside(deps, 'the backup was not kept up', () => backUp(deps));
  const askAgain = beside(deps, 'time-stamp authorities could not be asked', () => askStampers(deps));
  lapse();
  clearAccounts();
  pruneAll();
  lookAfterTrail();
  clear();
  const timers = [
    setInterval(lapse, EVERY),
    setInterval(clearAccounts, EVERY),
    setInterval(pruneAll, EVERY),
    setInterval(lookAfterTrail, EVERY),
    setInterval(look, LOOK),
    setInterval(askAgain.begin, LOOK),
    setInterval(send, OUTBOX),
    setInterval(mail, OUTBOX),
    setInterval(clear, CLEAR),
    setTimeout(look, FIRST_LOOK),
    setInterval(backUpAll.begin, BACK_UP),
    setTimeout(backUpAll.begin, FIRST_LOOK),
  ];
  for (const timer of timers) timer.unref();
  return {
    stop: () => timers.forEach(clearTimeout),
    ended: async () => void (await Promise.all([running, backUpAll.ended(), askAgain.ended()])),
  };
}

/** Work of a kind of its own, which is not begun again while it is under way. */
function beside(deps: Pick<Deps, 'log'>, failed: string, work: () => Promise<unknown>) {
  let underWay: Promise<unknown> | null = null;
  return {
    begin: (): void => {
      underWay ??= work()
        .catch((error: unknown) => deps.log.error({ error: errorFacts(error) }, failed))
        .finally(() => (underWay = null));
    },
    ended: async (): Promise<void> => void (await underWay),
  };
}
