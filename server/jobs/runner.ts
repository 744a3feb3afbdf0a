import { refusal } from '../../core/codes/refusal.js';
import { errorFacts } from '../ground/error-facts.js';
import { Refused } from '../ground/refused.js';
import { type Writer, writerOf } from '../store/reader.js';
import { type Job, type JobKind, JobStopped, type JobWorld } from './job.js';
import { JobChanges } from './job-changes.js';
import {
  claimJob,
  endJob,
  failWornOut,
  giveBackJob,
  type Held,
  type JobEnd,
  keepJob,
  removeOldJobs,
} from './job-store.js';

/** A runner that says nothing for so long has gone, ms. */
export const LEASE_MS = 60_000;
/** A job that took its server down so often is not begun again. */
export const MOST_TRIES = 3;
/** A job that has ended, and its file, are kept so long, ms. */
export const KEPT_MS = 30 * 60_000;
/** What nobody has gone on with for so long nobody waits for, ms. */
const LEFT_MS = 24 * 60 * 60_000;
/** How far a job is is written this often, ms: every step would cost a write. */
const TELL_MS = 500;
/** How often jobs of runners that have gone are looked for, ms. */
const LOOK_MS = 30_000;
const TOGETHER = 100;

interface Current {
  readonly held: Held;
  readonly stop: AbortController;
}

/** Works on the stored jobs of its kinds, one after the other: workbooks and single prints are served meanwhile. */
export class JobRunner {
  readonly changes = new JobChanges();
  readonly #world: JobWorld;
  readonly #kinds: Readonly<Record<string, JobKind>>;
  readonly #holder: string;
  #working: Promise<void> | null = null;
  #again = false;
  #ending = false;
  #current: Current | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(world: JobWorld, kinds: Readonly<Record<string, JobKind>>) {
    this.#world = world;
    this.#kinds = kinds;
    this.#holder = world.newId();
  }

  /** Take up what waits, and look now and then for what others have left. */
  start(): void {
    this.#timer = setInterval(() => this.wake(), LOOK_MS);
    this.#timer.unref();
    this.wake();
  }

  /** There may be something to do. */
  wake(): void {
    if (this.#ending) return;
    this.#again = true;
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
      if (this.#again) this.wake();
    });
  }

  /** Resolves when nothing is left to do here. */
  async idle(): Promise<void> {
    while (this.#working !== null) await this.#working;
  }

  /** Word that somebody has changed a job; work on one that was cancelled stops at its next step. */
  say(job: Pick<Job, 'id' | 'state'>): void {
    if (job.state === 'cancelled' && this.#current?.held.id === job.id) this.#current.stop.abort();
    this.changes.say(job.id);
  }

  /** Stop in good order: what is under way is given back and waits for the next server. */
  async end(): Promise<void> {
    this.#ending = true;
    this.#again = false;
    clearInterval(this.#timer);
    this.changes.close();
    this.#current?.stop.abort();
    await this.idle();
  }

  /** Take away old jobs and what they made. Resolves to their number. */
  async prune(): Promise<number> {
    const now = this.#now();
    const [ended, left] = [instant(now - KEPT_MS), instant(now - LEFT_MS)];
    const kinds = Object.keys(this.#kinds);
    let pruned = 0;
    for (;;) {
      const jobs = await this.#write((db) => removeOldJobs(db, { ended, left, most: TOGETHER, kinds }));
      for (const { kind, result } of jobs) if (result !== null) await this.#kinds[kind]?.discard(result);
      for (const { id } of jobs) this.changes.say(id);
      pruned += jobs.length;
      if (jobs.length < TOGETHER) return pruned;
    }
  }

  async #work(): Promise<void> {
    try {
      while (this.#again && !this.#ending) {
        this.#again = false;
        for (let job = await this.#claim(); job !== null; job = await this.#claim()) await this.#run(job);
      }
    } catch (error) {
      // The database is in trouble: whoever asks next, or the next look, begins again.
      this.#again = false;
      this.#world.log.error({ error: errorFacts(error) }, 'jobs could not be taken up');
    }
  }

  async #claim(): Promise<Job | null> {
    if (this.#ending) return null;
    const { worn, claimed } = await this.#write(async (db) => {
      const of = { kinds: Object.keys(this.#kinds), now: instant(this.#now()), mostTries: MOST_TRIES };
      return {
        worn: await failWornOut(db, of, refusal('job-worn-out', { n: MOST_TRIES })),
        claimed: await claimJob(db, { ...of, holder: this.#holder, leaseEnds: this.#leaseEnds() }),
      };
    });
    for (const id of worn) this.changes.say(id);
    if (claimed) this.changes.say(claimed.id);
    return claimed;
  }

  async #run({ id, owner, input, kind, total }: Job): Promise<void> {
    const current: Current = { held: { id, holder: this.#holder }, stop: new AbortController() };
    this.#current = current;
    const far = { done: 0, total };
    let told = -Infinity;
    const keep = async (): Promise<void> => {
      told = this.#now();
      const lease = { ...far, now: instant(told), leaseEnds: this.#leaseEnds() };
      if (await this.#write((db) => keepJob(db, current.held, lease))) this.changes.say(id);
      else current.stop.abort();
    };
    // A step may take longer than the lease.
    const beat = setInterval(() => void keep().catch((error: unknown) => this.#complain(id, error)), LEASE_MS / 3);
    beat.unref();
    const tell = async (done: number, ofAll: number): Promise<void> => {
      Object.assign(far, { done, total: ofAll });
      if (!current.stop.signal.aborted && this.#now() - told >= TELL_MS) await keep();
      if (current.stop.signal.aborted) throw new JobStopped(id);
    };
    try {
      if (this.#ending) current.stop.abort();
      const result = await this.#kinds[kind]!.run({ id, owner, input, total, tell, signal: current.stop.signal });
      const kept = await this.#end(current.held, { state: 'done', result, ...far });
      if (!kept) await this.#kinds[kind]!.discard(result);
    } catch (error) {
      await this.#stopped(current, error, far).catch((trouble: unknown) => this.#complain(id, trouble));
    } finally {
      clearInterval(beat);
      this.#current = null;
      this.changes.say(id);
      // Half an hour later the database may be somebody else's.
      const prune = () =>
        this.#ending ? undefined : void this.prune().catch((error: unknown) => this.#complain(id, error));
      setTimeout(prune, KEPT_MS + 1000).unref();
    }
  }

  /** Work that ended otherwise than done. */
  async #stopped({ held, stop }: Current, error: unknown, far: Pick<Job, 'done' | 'total'>): Promise<void> {
    if (stop.signal.aborted) {
      if (this.#ending) await this.#write((db) => giveBackJob(db, held, instant(this.#now())));
      return;
    }
    if (!(error instanceof Refused)) this.#complain(held.id, error);
    const reason = error instanceof Refused ? error.refusal : refusal('job-broken');
    await this.#end(held, { state: 'failed', reason, ...far });
  }

  #end(held: Held, end: JobEnd): Promise<boolean> {
    return this.#write((db) => endJob(db, held, end, instant(this.#now())));
  }

  #complain(job: string, error: unknown): void {
    this.#world.log.error({ job, error: errorFacts(error) }, 'job failed');
  }

  #write<T>(work: (db: Writer) => Promise<T>): Promise<T> {
    const { db } = this.#world;
    return db.writes.run((transaction) => work(writerOf(db, transaction)));
  }

  #leaseEnds(): string {
    return instant(this.#now() + LEASE_MS);
  }

  #now(): number {
    return this.#world.clock().getTime();
  }
}

const instant = (ms: number): string => new Date(ms).toISOString();
