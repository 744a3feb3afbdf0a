import { isRenewalDue } from '../../../core/signing/evidence/due.js';
import { addJob, hasOwnJobUnderWay } from '../../jobs/job-store.js';
import type { Deps } from '../../runner/deps.js';
import { readFrom } from '../../store/read-from.js';
import { writerOf, type Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';
import { lastRound, lastTried, type Round } from './parts/evidence-rows.js';
import { EVIDENCE, evidenceJobs } from './parts/renewal-jobs.js';

const ALL = `
  SELECT (SELECT COUNT(*) FROM units WHERE seal IS NOT NULL)
    + (SELECT COUNT(DISTINCT cover_id) FROM cover_signatures WHERE slot = 'seal') AS total`;

const released = async (db: Reader): Promise<number> =>
  Number((await select<{ total: number }>(db, ALL, []))[0]!.total);

/** So long nobody begins again by himself where one came to nothing, ms: whatever is wrong, each may have bought a stamp. */
const REST = 24 * 60 * 60 * 1000;

export interface RenewalStanding {
  readonly last: Round | null;
  /** Units and covers that are released. */
  readonly total: number;
  readonly isDue: boolean;
}

export async function renewalStanding(db: Reader, now: Date): Promise<RenewalStanding> {
  const last = await lastRound(db);
  const stamp = last && { at: new Date(last.stampedAt), ends: new Date(last.endsAt) };
  return { last, total: await released(db), isDue: isRenewalDue(stamp, now) };
}

/** How many units and covers a renewal would be over; 0 where none is due. */
export async function renewalDue(db: Reader, now: Date): Promise<number> {
  const tried = await lastTried(db);
  if (tried !== null && now.getTime() - tried.getTime() < REST) return 0;
  const { isDue, total } = await renewalStanding(db, now);
  return isDue ? total : 0;
}

/** Begin the renewal that is due, where an authority is set. Resolves to the number of units and covers it is over. */
export async function renewDue(deps: Deps): Promise<number> {
  if (deps.stamper === null || !(await deps.stamper.answers())) return 0;
  const due = await readFrom(deps.db, (db) => renewalDue(db, deps.clock()));
  if (due > 0) await beginRenewal(deps);
  return due;
}

/** Begin one now, where none is under way. Resolves to its job's id; null where one is. */
export async function beginRenewal(deps: Deps): Promise<string | null> {
  const { db, clock, newId } = deps;
  const begun = await db.writes.run(async (transaction) => {
    const writer = writerOf(db, transaction);
    if (await hasOwnJobUnderWay(writer, EVIDENCE)) return null;
    const job = { id: newId(), kind: EVIDENCE, owner: null, input: {}, total: await released(writer) };
    await addJob(writer, job, clock().toISOString());
    return job.id;
  });
  evidenceJobs(deps).wake();
  return begun;
}
