import type { PrintJob } from '../../../core/contract/sealing.js';
import { cancelJob } from '../../jobs/job-store.js';
import { act } from '../../runner/act.js';
import type { Deps } from '../../runner/deps.js';
import { ownJob } from './parts/own-job.js';
import { presentJob } from './parts/present-job.js';
import { printJobs } from './parts/print-jobs.js';
import type { PrintJobInput } from './read-print-job.js';

const cancel = act({
  act: 'follow-print-job',
  run: async (at, { id }: PrintJobInput) => {
    const job = await ownJob(at, id);
    return (await cancelJob(at.db, id, at.clock().toISOString())) ?? job;
  },
});

/** Stop one's own job; one that has ended stays as it is. Refuses with not-found. */
export async function cancelPrintJob(deps: Deps, input: PrintJobInput): Promise<PrintJob> {
  const job = await cancel(deps, input);
  printJobs(deps).say(job);
  return presentJob(job, input.locale);
}
