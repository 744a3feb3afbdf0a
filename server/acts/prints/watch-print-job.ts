import type { PrintJob } from '../../../core/contract/sealing.js';
import { Refused, refuse } from '../../ground/refused.js';
import { watchJob } from '../../jobs/watch-job.js';
import type { Deps } from '../../runner/deps.js';
import { printJobs } from './parts/print-jobs.js';
import { type PrintJobInput, readPrintJob } from './read-print-job.js';

/** Nobody needs more windows on one job. */
const MOST_WATCHING = 8;

/**
 * How far one's own job is, as it goes; null as a sign of life. Refuses with not-found and too-many-requests before anything
 * is told.
 */
export async function watchPrintJob(
  deps: Deps,
  input: PrintJobInput,
): Promise<(gone: AbortSignal) => AsyncIterable<PrintJob | null>> {
  const { id } = input;
  await readPrintJob(deps, input);
  const { changes } = printJobs(deps);
  if (changes.listening(id) >= MOST_WATCHING) throw refuse('too-many-requests');
  const lookAgain = () =>
    readPrintJob(deps, input).catch((error: unknown) => {
      if (error instanceof Refused) return null;
      throw error;
    });
  return (gone) => watchJob({ id, changes, look: lookAgain, isEnd: ({ state }) => state !== 'running' }, { gone });
}
