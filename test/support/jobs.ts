/** Jobs for tests: a kind whose every step waits until it is told to go on, over the real database and a clock that is moved. */
import { readerOn } from './connections.js';
import type { JobKind, Task } from '../../server/jobs/job.js';
import { addJob, findJob } from '../../server/jobs/job-store.js';
import { JobRunner } from '../../server/jobs/runner.js';
import { writerOf } from '../../server/store/reader.js';
import { buildSchool, buildUser, TODAY } from './builders.js';
import { openTestDatabase } from './server.js';

/** A piece of work in the hands of the test. */
export interface InHand {
  readonly task: Task;
  readonly finish: (result: unknown) => void;
  readonly break: (error: Error) => void;
}

/** Work that does nothing by itself. */
export class HeldKind implements JobKind {
  readonly begun: InHand[] = [];
  readonly discarded: unknown[] = [];
  #waiting: { readonly count: number; readonly go: () => void }[] = [];

  readonly run = (task: Task): Promise<unknown> =>
    new Promise((finish, fail) => {
      this.begun.push({ task, finish, break: fail });
      for (const { count, go } of this.#waiting) if (this.begun.length >= count) go();
    });

  readonly discard = (result: unknown): Promise<void> => Promise.resolve(void this.discarded.push(result));

  /** The work begun as the n-th, once it is. */
  async at(count: number): Promise<InHand> {
    if (this.begun.length < count) await new Promise<void>((go) => this.#waiting.push({ count, go }));
    return this.begun[count - 1]!;
  }
}

export async function openJobs() {
  const { db, remove } = await openTestDatabase();
  await buildSchool(db);
  const owner = (await buildUser(db)).id;
  let time = TODAY.getTime();
  let ids = 0;
  const errors: string[] = [];
  const world = {
    db,
    clock: () => new Date(time),
    newId: () => `id-${(ids += 1)}`,
    log: { error: (_fields: object, message: string) => void errors.push(message) },
  };
  return {
    db,
    owner,
    world,
    errors,
    pass: (ms: number) => void (time += ms),
    /** A runner as a server has one; `held` is its work. */
    runner: (held: HeldKind): JobRunner => new JobRunner(world, { held }),
    ask: (id: string, input: unknown = {}) =>
      db.writes.run((transaction) =>
        addJob(writerOf(db, transaction), { id, kind: 'held', owner, input, total: 3 }, new Date(time).toISOString()),
      ),
    read: async (id: string) => (await findJob(readerOn(db), id))!,
    close: remove,
  };
}

export type OpenJobs = Awaited<ReturnType<typeof openJobs>>;
