/** Printing a class or the school as a stored job: its file lies in the temporary folder, and is made again where it has gone. */
import { randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { allow, type Verdict } from '../../../../core/rights/allow.js';
import { Refused } from '../../../ground/refused.js';
import type { Job, JobKind } from '../../../jobs/job.js';
import { JobRunner } from '../../../jobs/runner.js';
import type { Database } from '../../../store/open-database.js';
import { makeTempDir } from '../../../store/temp-dir.js';
import type { Deps } from '../../../runner/deps.js';
import { loadActor } from '../../../runner/load-actor.js';
import { packClass } from './pack-class.js';
import { printClasses } from './print-classes.js';

/** The kind of these jobs in the table. */
export const PRINTS = 'prints';

export interface PrintsInput {
  /** The signed files of one class in the prints' place. */
  readonly what?: 'package';
  /** Null for every class of the year. */
  readonly classId: string | null;
  /** Those there were when it was asked for. */
  readonly classIds: readonly string[];
  readonly address: string | null;
  /** Name its file is offered under. */
  readonly name: string;
  /** Client address of who asked, for events. */
  readonly from: string | null;
}

/** What a job that is done made. */
interface Printed {
  readonly file: string;
}

const runners = new WeakMap<Database, JobRunner>();

/** The runner of a server. */
export function printJobs(deps: Deps): JobRunner {
  let found = runners.get(deps.db);
  if (!found) runners.set(deps.db, (found = new JobRunner(deps, { [PRINTS]: printsOf(deps) })));
  return found;
}

export const inputOf = ({ input }: Pick<Job, 'input'>): PrintsInput => input as PrintsInput;

/** Where the file of a job that is done lies; null where it has gone. */
export async function fileOf({ db }: Pick<Deps, 'db'>, { result }: Pick<Job, 'result'>): Promise<string | null> {
  const path = pathOf(db, result);
  return stat(path).then(
    () => path,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    },
  );
}

const pathOf = ({ tempDir }: Pick<Database, 'tempDir'>, result: unknown): string =>
  join(tempDir, (result as Printed).file);

const printsOf = (deps: Deps): JobKind => ({
  async run({ owner, input, total, tell }) {
    const { what, classId, classIds, address, from } = inputOf({ input });
    // It may be another day than that on which she asked.
    const asker = await loadActor(deps, { userId: owner });
    const verdict: Verdict = classId === null ? allow(asker, 'print-school') : allow(asker, 'print-class', { classId });
    if (verdict.refused) throw new Refused(verdict.refused);
    const file = `${randomUUID()}.zip`;
    const path = join(await makeTempDir(deps.db.tempDir), file);
    try {
      const caller = { userId: owner, from };
      if (what === 'package') await packClass(deps, { path, tell, caller, classId: classIds[0]! });
      else await printClasses(deps, { path, tell, total, classIds, address, caller });
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return { file } satisfies Printed;
  },
  discard: (result) => rm(pathOf(deps.db, result), { force: true }),
});
