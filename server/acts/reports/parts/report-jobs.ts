/** Sending what is due as a stored job that nobody has to ask for: taken up by whichever server looks. */
import type { JobKind } from '../../../jobs/job.js';
import { JobRunner } from '../../../jobs/runner.js';
import type { Deps } from '../../../runner/deps.js';
import type { Connections } from '../../../store/open-database.js';
import { dueReports } from './due-reports.js';
import { sendReport } from './send-report.js';
import { dueTellings, tellLater } from './tell-later.js';

/** The kind of these jobs in the table. */
export const SEND_REPORTS = 'send-reports';

const runners = new WeakMap<Connections, JobRunner>();

/** The runner of a server. */
export function reportJobs(deps: Deps): JobRunner {
  let found = runners.get(deps.db);
  if (!found) runners.set(deps.db, (found = new JobRunner(deps, { [SEND_REPORTS]: sendAll(deps) })));
  return found;
}

const sendAll = (deps: Deps): JobKind => ({
  async run({ tell }) {
    const reports = await dueReports(deps);
    const tellings = await dueTellings(deps);
    const total = reports.length + tellings.length;
    let done = 0;
    // A report that cannot even be read ends the job: what is told waits behind none.
    for (const telling of tellings) {
      await tell(done, total);
      await tellLater(deps, telling);
      done += 1;
    }
    for (const report of reports) {
      await tell(done, total);
      await sendReport(deps, report);
      done += 1;
    }
    return { reports: reports.length, tellings: tellings.length };
  },
  // What it made is the school's.
  discard: () => Promise.resolve(),
});
