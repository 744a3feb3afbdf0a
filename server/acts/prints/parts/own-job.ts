import type { Asker } from '../../../../core/rights/allow.js';
import { allow } from '../../../../core/rights/allow.js';
import { refuse, Refused } from '../../../ground/refused.js';
import { isUnderWay, type Job, ownerOf } from '../../../jobs/job.js';
import { findJob } from '../../../jobs/job-store.js';
import { KEPT_MS } from '../../../jobs/runner.js';
import type { Reader } from '../../../store/reader.js';
import { PRINTS } from './print-jobs.js';

interface OwnJob {
  readonly db: Pick<Reader, 'plain' | (keyof Reader & symbol)>;
  readonly clock: () => Date;
  readonly asker: Asker;
}

/** One's own print job. Refuses with not-found for a job that is none of the asker's, and for one that has gone. */
export async function ownJob({ db, clock, asker }: OwnJob, id: string): Promise<Job> {
  const job = await findJob(db, id);
  if (job?.kind !== PRINTS) throw refuse('not-found');
  const { refused } = allow(asker, 'follow-print-job', { owner: ownerOf(job) });
  if (refused) throw new Refused(refused);
  if (!isUnderWay(job) && Date.parse(job.changedAt) + KEPT_MS <= clock().getTime()) throw refuse('not-found');
  return job;
}
