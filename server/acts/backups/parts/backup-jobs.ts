/** The daily whole backup as a stored job that nobody has to ask for: done then, or by the next server that looks. */
import { tidyFolder } from '../../../backup/folder.js';
import { makeWholeInWorker } from '../../../backup/in-worker.js';
import { refuse } from '../../../ground/refused.js';
import type { JobKind } from '../../../jobs/job.js';
import { JobRunner } from '../../../jobs/runner.js';
import type { Deps } from '../../../runner/deps.js';
import type { Connections } from '../../../store/open-database.js';
import { readFrom } from '../../../store/read-from.js';
import { noteOwnBackup } from '../note-own-backup.js';
import { backupTurns } from './backup-turns.js';
import { loadPlan } from './plan.js';
import { refusalOf } from './refusal-of.js';

/** The kind of these jobs in the table. */
export const BACKUP = 'backup';

const runners = new WeakMap<Connections, JobRunner>();

/** The runner of a server; `version`: of this program. */
export function backupJobs(deps: Deps, version: string): JobRunner {
  let found = runners.get(deps.db);
  if (!found) runners.set(deps.db, (found = new JobRunner(deps, { [BACKUP]: backupOf(deps, version) })));
  return found;
}

const backupOf = (deps: Deps, version: string): JobKind => ({
  run: () =>
    backupTurns(deps.db).run(async () => {
      const { db, clock } = deps;
      const { recipient, folder } = await readFrom(db, loadPlan);
      // Called off meanwhile.
      if (recipient === null || folder === null) throw refuse('backup-no-key');
      const lock = { recipient };
      const task = { dataDir: db.dataDir, to: folder, lock, now: clock().toISOString(), version, ships: true };
      const made = await makeWholeInWorker(task).catch((error: unknown) => {
        throw refusalOf(error);
      });
      await noteOwnBackup(deps, { made, lock, way: 'plan', folder });
      // Only now, when the newest is there and was opened.
      const tidied = await tidyFolder(folder, made.facts.school?.code ?? '');
      return { name: made.name, tidied };
    }),
  // What it made is the school's.
  discard: () => Promise.resolve(),
});
