import type { Deps } from '../../runner/deps.js';
import { addJob, hasOwnJobUnderWay } from '../../jobs/job-store.js';
import { readerOf, writerOf } from '../../store/reader.js';
import { ARCHIVE, archiveJobs } from './parts/archive-jobs.js';
import { loadDue } from './parts/load-due.js';

/** Begin archiving what is due, where it has not been begun. Resolves to the number of sheets it is about. */
export async function archiveDue(deps: Deps): Promise<number> {
  const { db, clock, newId } = deps;
  const due = await db.reads.run((transaction) => loadDue({ db: readerOf(db, transaction), clock }));
  if (due.length === 0) return 0;
  await db.writes.run(async (transaction) => {
    const writer = writerOf(db, transaction);
    if (await hasOwnJobUnderWay(writer, ARCHIVE)) return;
    const job = { id: newId(), kind: ARCHIVE, owner: null, input: {}, total: due.length };
    await addJob(writer, job, clock().toISOString());
  });
  archiveJobs(deps).wake();
  return due.length;
}
