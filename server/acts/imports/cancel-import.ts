import type { Import } from '../../../core/contract/imports.js';
import { isUnderWay, type Job } from '../../jobs/job.js';
import { cancelJob, findJob } from '../../jobs/job-store.js';
import { write } from '../../store/sql.js';
import { act } from '../../runner/act.js';
import type { Deps } from '../../runner/deps.js';
import { importJobs } from './parts/import-jobs.js';
import { ofImport, type OfKind, rightOf } from './parts/of-import.js';
import { showImport } from './parts/show-import.js';
import { findImport } from './parts/stored-import.js';
import type { ImportInput } from './read-import.js';

const cancel = act({
  act: (input: ImportInput & OfKind) => rightOf(input),
  run: async (at, { importId, locale }: ImportInput & OfKind): Promise<{ shown: Import; job: Job | null }> => {
    const one = await findImport(at.db, importId);
    const job = one.jobId === null ? null : await findJob(at.db, one.jobId);
    let stopped: Job | null = null;
    if (job && isUnderWay(job)) stopped = await cancelJob(at.db, job.id, at.clock().toISOString());
    else if (one.state === 'open') {
      await write(
        at.db,
        `UPDATE imports SET state = 'dropped', file = NULL, decisions = '[]', ended_at = $1, ended_by = $2 WHERE id = $3`,
        [at.clock().toISOString(), at.caller.userId, importId],
      );
      await at.note({ kind: 'import.dropped', importId });
    }
    return { shown: await showImport(at, importId, locale), job: stopped };
  },
});

/** Stop carrying an import out; where nothing is under way, drop one that is open. What is done stays. Refuses with not-found. */
export async function cancelImport(deps: Deps, input: ImportInput): Promise<Import> {
  const { shown, job } = await ofImport(cancel)(deps, input);
  if (job) importJobs(deps).say(job);
  return shown;
}
