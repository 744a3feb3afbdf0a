/** Archiving what is due as a stored job that nobody has to ask for: done then, or by the next server that looks. */
import type { JobKind } from '../../../jobs/job.js';
import { JobRunner } from '../../../jobs/runner.js';
import type { Deps } from '../../../runner/deps.js';
import { readerOf } from '../../../store/reader.js';
import type { Connections } from '../../../store/open-database.js';
import { archiveVersion } from './archive-version.js';
import { loadDue } from './load-due.js';

/** The kind of these jobs in the table. */
export const ARCHIVE = 'archive';

const runners = new WeakMap<Connections, JobRunner>();

/** The runner of a server. */
export function archiveJobs(deps: Deps): JobRunner {
  let found = runners.get(deps.db);
  if (!found) runners.set(deps.db, (found = new JobRunner(deps, { [ARCHIVE]: archiveOf(deps) })));
  return found;
}

const archiveOf = (deps: Deps): JobKind => ({
  async run({ tell }) {
    const sheets = await deps.db.reads.run((transaction) =>
      loadDue({ db: readerOf(deps.db, transaction), clock: deps.clock }),
    );
    const versions = sheets.flatMap(({ due, number, ...sheet }) =>
      due.map((version, at) => ({ ...sheet, version, number: number + 1 + at })),
    );
    let done = 0;
    const formless = new Set<number>();
    for (const version of versions) {
      await tell(done, versions.length);
      // A later version is no second one where there was no first.
      if (!formless.has(version.sheetId) && !(await archiveVersion(deps, version))) formless.add(version.sheetId);
      done += 1;
    }
    return { versions: versions.length };
  },
  // What it made is the school's.
  discard: () => Promise.resolve(),
});
