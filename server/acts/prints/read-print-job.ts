import type { PrintJob } from '../../../core/contract/sealing.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { printJobs } from './parts/jobs.js';
import { presentJob } from './parts/present-job.js';

export interface PrintJobInput {
  readonly caller: Caller;
  readonly id: string;
}

/** How far one's own job is. Refuses with not-found. */
export const readPrintJob = (deps: Deps, { caller, id }: PrintJobInput): PrintJob =>
  presentJob(printJobs(deps.db).find(deps, id, caller.userId));
