import type { PrintJob } from '../../../core/contract/sealing.js';
import { isReleased } from '../../../core/record/record-states.js';
import { refuse } from '../../ground/refused.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { recordAct } from '../prints/parts/act.js';
import { loadClassPrints } from '../prints/parts/class-prints.js';
import { printJobs } from '../prints/parts/jobs.js';
import { presentJob } from '../prints/parts/present-job.js';
import { requirePrinting } from '../prints/parts/print-right.js';
import { fileName } from '../sheets/workbook/file-name.js';
import { packClass } from './pack-class.js';

export interface StartPackageInput {
  readonly caller: Caller;
  readonly classId: string;
}

/**
 * The signed package of a class to take away, as a job: followed, cancelled and fetched like a print job. Refuses with
 * not-found, not-allowed, record-not-sealed (nothing of the class is released yet) and print-jobs-full.
 */
export async function startPackage(deps: Deps, { caller, classId }: StartPackageInput): Promise<PrintJob> {
  await requirePrinting(deps, caller, classId);
  const prints = await loadClassPrints(deps, classId, null);
  if (!prints) throw refuse('not-found');
  const total = [...prints.year.records.values()].filter(({ state }) => isReleased(state)).length;
  if (total === 0) throw refuse('record-not-sealed');
  const name = fileName(`bản ký số lớp ${prints.year.context.class.name}`, 'zip');
  const job = await printJobs(deps.db).start(deps, { owner: caller.userId, name, total }, (started) =>
    packClass(deps, started, { caller, classId }),
  );
  await recordAct(deps, caller, { kind: 'package.started', jobId: job.id, classId });
  return presentJob(job);
}
