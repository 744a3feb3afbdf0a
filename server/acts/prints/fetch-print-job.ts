import { refuse } from '../../ground/refused.js';
import { isUnderWay, ownerOf } from '../../jobs/job.js';
import { doAgain, hasJobUnderWay } from '../../jobs/job-store.js';
import { act, look } from '../../runner/act.js';
import type { Deps } from '../../runner/deps.js';
import type { IssuedFile } from '../sheets/workbook/write-issued.js';
import { ownJob } from './parts/own-job.js';
import { fileOf, inputOf, PRINTS, printJobs } from './parts/print-jobs.js';
import type { PrintJobInput } from './read-print-job.js';

const find = look({ act: 'follow-print-job', run: (at, { id }: PrintJobInput) => ownJob(at, id) });

const printAgain = act({
  act: 'follow-print-job',
  run: async (at, { id }: PrintJobInput) => {
    const job = await ownJob(at, id);
    if (await hasJobUnderWay(at.db, PRINTS, ownerOf(job))) throw refuse('print-jobs-full');
    await doAgain(at.db, id, at.clock().toISOString());
  },
});

const tellFetched = act({
  act: 'follow-print-job',
  run: ({ note }, { id }: PrintJobInput) => note({ kind: 'prints.fetched', jobId: id }),
});

/**
 * The file of one's own finished job. Where a server that has stopped since took it along it is made again, and meanwhile
 * unfinished. Refuses with not-found, print-job-unfinished, print-job-gone and print-jobs-full.
 */
export async function fetchPrintJob(deps: Deps, input: PrintJobInput): Promise<IssuedFile> {
  const { id } = input;
  const job = await find(deps, input);
  const { state, done, total } = job;
  if (isUnderWay(job)) throw refuse('print-job-unfinished', { done, total });
  if (state !== 'done') throw refuse('print-job-gone');
  const path = await fileOf(deps, job);
  if (path === null) {
    await printAgain(deps, input);
    const jobs = printJobs(deps);
    jobs.say({ id, state: 'waiting' });
    jobs.wake();
    throw refuse('print-job-unfinished', { done: 0, total });
  }
  await tellFetched(deps, input);
  return { name: inputOf(job).name, path };
}
