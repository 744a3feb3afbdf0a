/**
 * Print jobs of this process. They are work under way, not state: a server that starts anew has none, and whoever wanted the
 * prints asks again. Files go after a while, and all of them when the server starts or stops.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import type { PrintJob } from '../../../../core/contract/sealing.js';
import type { Database } from '../../../store/open-database.js';
import { makeTempDir } from '../../../store/temp-dir.js';
import { errorFacts } from '../../../ground/error-facts.js';
import type { Deps } from '../../../runner/deps.js';
import { refuse } from '../../../ground/refused.js';

export interface Job {
  readonly id: string;
  readonly owner: string;
  /** Name its file is offered under. */
  readonly name: string;
  /** The file, there once the job is done. */
  path: string;
  state: PrintJob['state'];
  done: number;
  total: number;
  endedAt: number | null;
}

/** What a job does: print into its file, looking at its state between two prints. */
export type JobWork = (job: Job) => Promise<void>;

const KEPT_MS = 30 * 60_000;

const registries = new WeakMap<Database, PrintJobs>();

/** The jobs of a server. */
export function printJobs(db: Database): PrintJobs {
  let found = registries.get(db);
  if (!found) registries.set(db, (found = new PrintJobs()));
  return found;
}

export class PrintJobs {
  readonly #jobs = new Map<string, Job>();
  /** One after the other: workbooks and single prints are served meanwhile. */
  readonly #queue = new PQueue({ concurrency: 1 });

  /** Refuses with print-jobs-full while another of the same person is running. */
  async start(deps: Deps, given: Pick<Job, 'owner' | 'name' | 'total'>, work: JobWork): Promise<Job> {
    this.#sweep(deps);
    if ([...this.#jobs.values()].some(({ owner, state }) => owner === given.owner && state === 'running'))
      throw refuse('print-jobs-full');
    const id = deps.newId();
    const job: Job = { id, path: '', state: 'running', done: 0, endedAt: null, ...given };
    this.#jobs.set(id, job);
    job.path = join(await makeTempDir(deps.db.tempDir), `${randomUUID()}.zip`);
    void this.#queue.add(() => this.#run(deps, job, work));
    return job;
  }

  /** Refuses with not-found for a job that is none of the asker's, and for one that has gone. */
  find(deps: Deps, id: string, owner: string): Job {
    this.#sweep(deps);
    const job = this.#jobs.get(id);
    if (job?.owner !== owner) throw refuse('not-found');
    return job;
  }

  /** A job that has ended stays as it is. */
  cancel(deps: Deps, id: string, owner: string): Job {
    const job = this.find(deps, id, owner);
    if (job.state === 'running') {
      job.state = 'cancelled';
      job.endedAt = deps.clock().getTime();
    }
    return job;
  }

  async #run(deps: Deps, job: Job, work: JobWork): Promise<void> {
    if (job.state !== 'running') return;
    try {
      await work(job);
      if (job.state === 'running') job.state = 'done';
    } catch (error) {
      job.state = 'failed';
      deps.log.error({ job: job.id, error: errorFacts(error) }, 'print job failed');
    }
    job.endedAt ??= deps.clock().getTime();
    if (job.state !== 'done') await rm(job.path, { force: true });
    setTimeout(() => this.#sweep(deps), KEPT_MS + 1000).unref();
  }

  #sweep({ clock }: Pick<Deps, 'clock'>): void {
    const now = clock().getTime();
    for (const job of this.#jobs.values()) {
      if (job.endedAt === null || job.endedAt + KEPT_MS > now) continue;
      this.#jobs.delete(job.id);
      rmSync(job.path, { force: true });
    }
  }

  /** Stop what is running and wait until it has: nothing is written any more. */
  async end({ clock }: Pick<Deps, 'clock'>): Promise<void> {
    for (const job of this.#jobs.values()) {
      if (job.state !== 'running') continue;
      job.state = 'cancelled';
      job.endedAt = clock().getTime();
    }
    await this.#queue.onIdle();
  }
}
