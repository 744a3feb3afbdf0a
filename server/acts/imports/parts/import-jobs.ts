/** Carrying an import out as a stored job: all of it in one transaction, or nothing. */
import { type Job, type JobKind, JobStopped, ownerOf } from '../../../jobs/job.js';
import { findJob } from '../../../jobs/job-store.js';
import { JobRunner } from '../../../jobs/runner.js';
import type { Deps } from '../../../runner/deps.js';
import type { Connections } from '../../../store/open-database.js';
import { runImport } from '../run-import.js';

/** The kind of these jobs in the table. */
export const IMPORTS = 'imports';

export interface ImportJobInput {
  readonly importId: string;
  readonly seen: string;
  readonly sure: boolean;
  /** Client address of who asked, for the event. */
  readonly from: string | null;
}

/** Looked at and compared; written. */
export const STEPS = 2;

const runners = new WeakMap<Connections, JobRunner>();

/** The runner of a server. */
export function importJobs(deps: Deps): JobRunner {
  let found = runners.get(deps.db);
  if (!found) runners.set(deps.db, (found = new JobRunner(deps, { [IMPORTS]: importsOf(deps) })));
  return found;
}

const inputOf = ({ input }: Pick<Job, 'input'>): ImportJobInput => input as ImportJobInput;

const importsOf = (deps: Deps): JobKind => ({
  async run({ id, owner, input, tell }) {
    const { from, ...asked } = inputOf({ input });
    await tell(0, STEPS);
    const result = await runImport(deps, {
      ...asked,
      caller: { userId: ownerOf({ owner }), name: '', hats: [], from },
      // Asked inside the transaction: what was cancelled before it began writes nothing, and after it everything is written.
      stillWanted: async (db) => {
        const job = await findJob(db, id);
        if (job?.state !== 'running') throw new JobStopped(id);
      },
    });
    // It is done, whoever cancels now: the import itself says so.
    await tell(STEPS, STEPS).catch((error: unknown) => {
      if (!(error instanceof JobStopped)) throw error;
    });
    return result;
  },
  // What it made is the school's.
  discard: () => Promise.resolve(),
});
