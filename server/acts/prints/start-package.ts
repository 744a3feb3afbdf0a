import type { PrintJob } from '../../../core/contract/sealing.js';
import { isReleased } from '../../../core/record/record-states.js';
import type { Locale } from '../../../core/words/render.js';
import { refuse } from '../../ground/refused.js';
import { addJob, hasJobUnderWay } from '../../jobs/job-store.js';
import { act, look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { classWords, fileName } from '../sheets/workbook/file-name.js';
import { loadClassPrints } from './parts/class-prints.js';
import { presentJob } from './parts/present-job.js';
import { PRINTS, printJobs, type PrintsInput } from './parts/print-jobs.js';

export interface StartPackageInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly locale: Locale;
}

interface ToPack extends StartPackageInput {
  readonly className: string;
  readonly total: number;
}

const store = act({
  act: 'print-class',
  place: ({ classId }: ToPack) => ({ classId }),
  run: async ({ db, clock, newId, note }, { caller, classId, className, total }) => {
    if (await hasJobUnderWay(db, PRINTS, caller.userId)) throw refuse('print-jobs-full');
    const name = fileName(`bản ký số lớp ${className}`, 'zip');
    const input: PrintsInput = {
      what: 'package',
      classId,
      classIds: [classId],
      address: null,
      name,
      from: caller.from,
    };
    const asked = { id: newId(), kind: PRINTS, owner: caller.userId, input, total };
    const job = await addJob(db, asked, clock().toISOString());
    await note({ kind: 'package.started', jobId: job.id, classId });
    return job;
  },
});

/**
 * The signed package of a class to take away, as a job: followed, cancelled and fetched like a print job. Refuses with
 * not-found, not-allowed, record-not-sealed (nothing of the class is released yet) and print-jobs-full.
 */
export async function startPackage(deps: Deps, input: StartPackageInput): Promise<PrintJob> {
  const job = await store(deps, { ...input, ...(await count(deps, input)) });
  printJobs(deps).wake();
  return presentJob(job, input.locale);
}

const count = look({
  act: 'print-class',
  place: ({ classId }: StartPackageInput) => ({ classId }),
  run: async (at, { classId }) => {
    const prints = await loadClassPrints(at, classId, null);
    if (!prints) throw refuse('not-found');
    const total = [...prints.year.records.values()].filter(({ state }) => isReleased(state)).length;
    if (total === 0) throw refuse('record-not-sealed');
    return { className: classWords(prints.year.context), total };
  },
});
