import type { ListRead } from '../../../../core/import/read-list.js';
import { refuse } from '../../../ground/refused.js';
import { isUnderWay } from '../../../jobs/job.js';
import { findJob } from '../../../jobs/job-store.js';
import type { Writer } from '../../../store/reader.js';
import { findImport, type StoredImport } from './stored-import.js';

/** An import that may still be decided on. Refuses with not-found, import-not-open, import-under-way. */
export async function requireOpen(
  { db }: { readonly db: Writer },
  id: string,
): Promise<{ readonly one: StoredImport; readonly file: ListRead<object> }> {
  const one = await findImport(db, id);
  if (one.state !== 'open' || one.file === null) throw refuse('import-not-open');
  const job = one.jobId === null ? null : await findJob(db, one.jobId);
  if (job && isUnderWay(job)) throw refuse('import-under-way');
  return { one, file: one.file };
}
