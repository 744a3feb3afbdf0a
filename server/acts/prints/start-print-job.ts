import type { PrintJob } from '../../../core/contract/sealing.js';
import type { Locale } from '../../../core/words/render.js';
import { refuse } from '../../ground/refused.js';
import { addJob, hasJobUnderWay } from '../../jobs/job-store.js';
import { select } from '../../store/sql.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { fileName } from '../sheets/workbook/file-name.js';
import { presentJob } from './parts/present-job.js';
import { PRINTS, printJobs, type PrintsInput } from './parts/print-jobs.js';

export interface StartPrintJobInput {
  readonly caller: Caller;
  /** Null for every class of the year. */
  readonly classId: string | null;
  readonly address: string | null;
  readonly locale: Locale;
}

const CLASSES = `
  SELECT c.id, c.name, c.school_year_id AS year, COUNT(DISTINCT e.pupil_id) AS pupils
  FROM classes c LEFT JOIN enrolments e ON e.class_id = c.id
  WHERE c.id = $1 OR ($2 = 1 AND c.school_year_id = (SELECT id FROM school_years WHERE current))
  GROUP BY c.id, c.name, c.school_year_id ORDER BY c.name, c.id`;

const store = act({
  act: ({ classId }: StartPrintJobInput) => (classId === null ? 'print-school' : 'print-class'),
  place: ({ classId }) => (classId === null ? {} : { classId }),
  run: async ({ db, clock, newId, note }, { caller, classId, address }) => {
    if (await hasJobUnderWay(db, PRINTS, caller.userId)) throw refuse('print-jobs-full');
    const classes = await select<{ id: string; name: string; year: string; pupils: number }>(db, CLASSES, [
      classId ?? '',
      classId === null ? 1 : 0,
    ]);
    const classIds = classes.map(({ id }) => id);
    const whose = classId === null ? 'toàn trường' : `lớp ${classes[0]?.name ?? ''}`;
    const name = fileName(`${whose} ${classes[0]?.year ?? ''}`, 'zip');
    const input: PrintsInput = { classId, classIds, address, name, from: caller.from };
    const total = classes.reduce((sum, { pupils }) => sum + Number(pupils), 0);
    const asked = { id: newId(), kind: PRINTS, owner: caller.userId, input, total };
    const job = await addJob(db, asked, clock().toISOString());
    await note({ kind: 'prints.started', jobId: job.id, classIds });
    return job;
  },
});

/** Print a class or the whole school. Refuses with not-found, not-allowed and print-jobs-full. */
export async function startPrintJob(deps: Deps, input: StartPrintJobInput): Promise<PrintJob> {
  const job = await store(deps, input);
  printJobs(deps).wake();
  return presentJob(job, input.locale);
}
