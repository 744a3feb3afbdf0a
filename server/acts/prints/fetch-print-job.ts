import type { Deps } from '../../runner/deps.js';
import { recordAct } from './parts/act.js';
import { printJobs } from './parts/jobs.js';
import type { PrintJobInput } from './read-print-job.js';
import { refuse } from '../../ground/refused.js';
import type { IssuedFile } from '../sheets/workbook/write-issued.js';

/** The file of one's own finished job. Refuses with not-found, print-job-unfinished and print-job-gone. */
export async function fetchPrintJob(deps: Deps, { caller, id }: PrintJobInput): Promise<IssuedFile> {
  const { state, done, total, name, path } = printJobs(deps.db).find(deps, id, caller.userId);
  if (state === 'running') throw refuse('print-job-unfinished', { done, total });
  if (state !== 'done') throw refuse('print-job-gone');
  await recordAct(deps, caller, { kind: 'prints.fetched', jobId: id });
  return { name, path };
}
