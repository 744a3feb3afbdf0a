import type { PrintJob } from '../../../core/contract/sealing.js';
import type { Deps } from '../../runner/deps.js';
import { printJobs } from './parts/jobs.js';
import { presentJob } from './parts/present-job.js';
import type { PrintJobInput } from './read-print-job.js';

/** Stop one's own job; one that has ended stays as it is. Refuses with not-found. */
export const cancelPrintJob = (deps: Deps, { caller, id }: PrintJobInput): PrintJob =>
  presentJob(printJobs(deps.db).cancel(deps, id, caller.userId));
