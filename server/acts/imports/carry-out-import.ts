import type { Import } from '../../../core/contract/imports.js';
import { refuse } from '../../ground/refused.js';
import { addJob, hasJobUnderWay } from '../../jobs/job-store.js';
import { write } from '../../store/sql.js';
import { act } from '../../runner/act.js';
import type { Deps } from '../../runner/deps.js';
import { undecidedIn } from '../../../core/import/compared-row.js';
import { holdAgainst } from './parts/compared.js';
import { importJobs, type ImportJobInput, IMPORTS, STEPS } from './parts/import-jobs.js';
import { ofImport, type OfKind, rightOf } from './parts/of-import.js';
import { requireOpen } from './parts/require-open.js';
import { findImport } from './parts/stored-import.js';
import { showImport } from './parts/show-import.js';
import type { ImportInput } from './read-import.js';

export interface CarryOutInput extends ImportInput {
  readonly seen: string;
  readonly sure: boolean;
}

const start = act({
  act: (input: CarryOutInput & OfKind) => rightOf(input),
  // Comparing keeps no writer waiting; what has moved on since, the job itself finds.
  prepare: async ({ read, ...world }, { importId }: CarryOutInput & OfKind) =>
    read(async ({ db }) => {
      const { file, ...one } = await findImport(db, importId);
      return one.state === 'open' && file ? holdAgainst({ ...world, db }, { ...one, file }) : null;
    }),
  run: async (at, input: CarryOutInput & OfKind, { prepared: held }): Promise<Import> => {
    const { caller, importId, seen, sure, locale } = input;
    const { one } = await requireOpen(at, importId);
    if (await hasJobUnderWay(at.db, IMPORTS, caller.userId)) throw refuse('import-under-way');
    // What can be said at once is not left to the job.
    if (held?.seen !== seen) throw refuse('import-moved-on');
    const undecided = undecidedIn(held.preview, one.decisions).length;
    if (undecided > 0) throw refuse('import-undecided', { n: undecided });
    if (held.preview.mostlyUnknown && !sure) throw refuse('import-mostly-unknown');
    const asks: ImportJobInput = { importId, seen, sure, from: caller.from };
    const asked = { id: at.newId(), kind: IMPORTS, owner: caller.userId, input: asks, total: STEPS };
    const job = await addJob(at.db, asked, at.clock().toISOString());
    await write(at.db, 'UPDATE imports SET job_id = $1 WHERE id = $2', [job.id, importId]);
    await at.note({ kind: 'import.started', importId, jobId: job.id });
    return showImport(at, importId, locale);
  },
});

/**
 * Carry an import out as it was seen. Refuses with not-found, import-not-open, import-under-way, import-moved-on,
 * import-undecided, import-mostly-unknown; what only writing finds is the job's end.
 */
export async function carryOutImport(deps: Deps, input: CarryOutInput): Promise<Import> {
  const started = await ofImport(start)(deps, input);
  importJobs(deps).wake();
  return started;
}
