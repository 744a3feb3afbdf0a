import type { PrintJob } from '../../../core/contract/sealing.js';
import { mayPrintSchool } from '../../../core/rights/print-policy.js';
import { select } from '../../store/sql.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { loadActor } from '../../runner/load-actor.js';
import { recordAct } from './parts/act.js';
import { printJobs } from './parts/jobs.js';
import { presentJob } from './parts/present-job.js';
import { printClasses } from './parts/print-classes.js';
import { requirePrinting } from './parts/print-right.js';
import { refuse } from '../../ground/refused.js';
import { fileName } from '../sheets/workbook/file-name.js';

export interface StartPrintJobInput {
  readonly caller: Caller;
  /** Null for every class of the year. */
  readonly classId: string | null;
  readonly address: string | null;
}

const CLASSES = `
  SELECT c.id, c.name, COUNT(DISTINCT e.pupil_id) AS pupils
  FROM classes c LEFT JOIN enrolments e ON e.class_id = c.id
  WHERE c.id = $1 OR ($2 = 1 AND c.school_year_id = (SELECT id FROM school_years WHERE current))
  GROUP BY c.id, c.name ORDER BY c.name, c.id`;

/** Print a class or the whole school. Refuses with not-found, not-allowed and print-jobs-full. */
export async function startPrintJob(deps: Deps, { caller, classId, address }: StartPrintJobInput): Promise<PrintJob> {
  if (classId !== null) await requirePrinting(deps, caller, classId);
  else if (!mayPrintSchool(await loadActor(deps, caller))) throw refuse('not-allowed');
  const classes = await select<{ id: string; name: string; pupils: number }>(deps.db, CLASSES, [
    classId ?? '',
    classId === null ? 1 : 0,
  ]);
  const classIds = classes.map(({ id }) => id);
  const total = classes.reduce((sum, { pupils }) => sum + Number(pupils), 0);
  const name = fileName(classId === null ? 'toàn trường' : `lớp ${classes[0]?.name ?? ''}`, 'zip');
  const job = await printJobs(deps.db).start(deps, { owner: caller.userId, name, total }, (started) =>
    printClasses(deps, started, { classIds, address, caller }),
  );
  await recordAct(deps, caller, { kind: 'prints.started', jobId: job.id, classIds });
  return presentJob(job);
}
