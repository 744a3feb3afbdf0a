import type { PrintJob } from '../../../core/contract/sealing.js';
import type { Locale } from '../../../core/words/render.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { ownJob } from './parts/own-job.js';
import { presentJob } from './parts/present-job.js';

export interface PrintJobInput {
  readonly caller: Caller;
  readonly id: string;
  readonly locale: Locale;
}

/** How far one's own job is. Refuses with not-found. */
export const readPrintJob = look({
  act: 'follow-print-job',
  run: async (at, { id, locale }: PrintJobInput): Promise<PrintJob> => presentJob(await ownJob(at, id), locale),
});
