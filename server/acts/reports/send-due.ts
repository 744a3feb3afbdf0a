import { errorFacts } from '../../ground/error-facts.js';
import { addJob, hasOwnJobUnderWay } from '../../jobs/job-store.js';
import type { Deps } from '../../runner/deps.js';
import { writerOf } from '../../store/reader.js';
import { dueReports } from './parts/due-reports.js';
import { reportJobs, SEND_REPORTS } from './parts/report-jobs.js';
import { dueTellings } from './parts/tell-later.js';

/** Begin sending what is due where a portal answers by machine. Resolves to the number of messages it is about. */
export async function sendDue(deps: Deps): Promise<number> {
  const { db, clock, newId } = deps;
  if ((await deps.officeConnection()) === null) return 0;
  const due = (await dueReports(deps)).length + (await dueTellings(deps)).length;
  if (due === 0) return 0;
  await db.writes.run(async (transaction) => {
    const writer = writerOf(db, transaction);
    if (await hasOwnJobUnderWay(writer, SEND_REPORTS)) return;
    const job = { id: newId(), kind: SEND_REPORTS, owner: null, input: {}, total: due };
    await addJob(writer, job, clock().toISOString());
  });
  reportJobs(deps).wake();
  return due;
}

/** The same without waiting for it: whoever reported is answered at once. */
export function sendSoon(deps: Deps): void {
  void sendDue(deps).catch((error: unknown) =>
    deps.log.error({ error: errorFacts(error) }, 'what is due could not be sent'),
  );
}
