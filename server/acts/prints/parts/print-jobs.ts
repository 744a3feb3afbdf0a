/** Printing a class or the school as a stored job: its file lies in the temporary folder, and is made again where it has gone. */
import { randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Job, type JobKind, ownerOf, type Task } from '../../../jobs/job.js';
import { JobRunner } from '../../../jobs/runner.js';
import type { Connections } from '../../../store/open-database.js';
import { makeTempDir } from '../../../store/temp-dir.js';
import { work } from '../../../runner/act.js';
import type { Caller } from '../../../runner/caller.js';
import type { Deps } from '../../../runner/deps.js';
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

const runners = new WeakMap<Connections, JobRunner>();

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

const pathOf = ({ tempDir }: Pick<Connections, 'tempDir'>, result: unknown): string =>
  join(tempDir, (result as Printed).file);

interface ToDo extends Pick<Task, 'tell' | 'total'> {
  readonly caller: Caller;
  readonly prints: PrintsInput;
  readonly path: string;
}

/** It may be another day than that on which she asked: her right is asked again. */
const make = work({
  act: ({ prints: { classId } }: ToDo) => (classId === null ? 'print-school' : 'print-class'),
  place: ({ prints: { classId } }) => (classId === null ? {} : { classId }),
  run: async (at, { prints: { what, classIds, address }, path, tell, total }): Promise<void> => {
    if (what === 'package') await packClass(at, { path, tell, classId: classIds[0]! });
    else await printClasses(at, { path, tell, total, classIds, address });
  },
});

const printsOf = (deps: Deps): JobKind => ({
  async run({ owner, input, total, tell }) {
    const prints = inputOf({ input });
    const file = `${randomUUID()}.zip`;
    const path = join(await makeTempDir(deps.db.tempDir), file);
    try {
      // Nobody is signed in here: her name and hats are asked where they count.
      await make(deps, {
        caller: { userId: ownerOf({ owner }), from: prints.from, name: '', hats: [] },
        prints,
        path,
        tell,
        total,
      });
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return { file } satisfies Printed;
  },
  discard: (result) => rm(pathOf(deps.db, result), { force: true }),
});
