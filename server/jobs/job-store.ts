/**
 * The jobs table. Who works on a job is settled by conditional updates alone: whatever they change was as they ask for, on
 * SQLite and on PostgreSQL, however many servers ask.
 */
import type { Refusal } from '../../core/codes/refusal.js';
import type { Bound } from '../database/dialect.js';
import type { Reader, Writer } from '../store/reader.js';
import { places, select, write } from '../store/sql.js';
import type { Job, JobState } from './job.js';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly owner: string | null;
  readonly input: string;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  readonly result: string | null;
  readonly reason: string | null;
  readonly tries: number;
  readonly createdAt: string;
  readonly changedAt: string;
}

const COLUMNS = `id, kind, owner, input, state, done, total, result, reason, tries,
  created_at AS "createdAt", changed_at AS "changedAt"`;

const jobOf = ({ input, result, reason, ...row }: Row): Job => ({
  ...row,
  input: JSON.parse(input) as unknown,
  result: result === null ? null : (JSON.parse(result) as unknown),
  reason: reason === null ? null : (JSON.parse(reason) as Refusal),
});

/** Rows that a statement changed, as they are now. */
const changed = async ({ plain }: Writer, sql: string, bind: readonly Bound[]): Promise<Row[]> =>
  (await plain(sql, bind)) as Row[];

export async function findJob(db: Pick<Reader, 'plain' | (keyof Reader & symbol)>, id: string): Promise<Job | null> {
  const [row] = await select<Row>(db, `SELECT ${COLUMNS} FROM jobs WHERE id = $1`, [id]);
  return row ? jobOf(row) : null;
}

/** Whether somebody has a job of a kind under way. */
export async function hasJobUnderWay(db: Writer, kind: string, owner: string): Promise<boolean> {
  const found = await db.plain(
    `SELECT 1 AS one FROM jobs WHERE kind = $1 AND owner = $2 AND state IN ('waiting', 'running') LIMIT 1`,
    [kind, owner],
  );
  return found.length > 0;
}

/** Whether the server has a job of a kind under way that nobody asked for. */
export async function hasOwnJobUnderWay(db: Writer, kind: string): Promise<boolean> {
  const found = await db.plain(
    `SELECT 1 AS one FROM jobs WHERE kind = $1 AND owner IS NULL AND state IN ('waiting', 'running') LIMIT 1`,
    [kind],
  );
  return found.length > 0;
}

export type NewJob = Pick<Job, 'id' | 'kind' | 'owner' | 'input' | 'total'>;

export async function addJob(db: Writer, { id, kind, owner, input, total }: NewJob, now: string): Promise<Job> {
  const [row] = await changed(
    db,
    `INSERT INTO jobs (id, kind, owner, input, state, done, total, tries, created_at, changed_at)
     VALUES ($1, $2, $3, $4, 'waiting', 0, $5, 0, $6, $7) RETURNING ${COLUMNS}`,
    [id, kind, owner, JSON.stringify(input), total, now, now],
  );
  return jobOf(row!);
}

/** What is done but whose result has gone is done again. Null where the job is not done. */
export async function doAgain(db: Writer, id: string, now: string): Promise<Job | null> {
  const [row] = await changed(
    db,
    `UPDATE jobs SET state = 'waiting', done = 0, tries = 0, result = NULL, changed_at = $1
     WHERE id = $2 AND state = 'done' RETURNING ${COLUMNS}`,
    [now, id],
  );
  return row ? jobOf(row) : null;
}

/** Null where it had ended already. */
export async function cancelJob(db: Writer, id: string, now: string): Promise<Job | null> {
  const [row] = await changed(
    db,
    `UPDATE jobs SET state = 'cancelled', holder = NULL, lease_ends = NULL, changed_at = $1
     WHERE id = $2 AND state IN ('waiting', 'running') RETURNING ${COLUMNS}`,
    [now, id],
  );
  return row ? jobOf(row) : null;
}

export interface Claim {
  readonly holder: string;
  readonly kinds: readonly string[];
  readonly now: string;
  readonly leaseEnds: string;
  /** Begun so often, a job is not begun again. */
  readonly mostTries: number;
}

/** The oldest job that waits, or whose holder's lease has ended; it is the holder's now. Null where there is none. */
export async function claimJob(db: Writer, { holder, kinds, now, leaseEnds, mostTries }: Claim): Promise<Job | null> {
  const [row] = await changed(
    db,
    `UPDATE jobs SET state = 'running', done = 0, tries = tries + 1, holder = $1, lease_ends = $2, changed_at = $3
     WHERE (state = 'waiting' OR (state = 'running' AND lease_ends < $3)) AND id = (
       SELECT id FROM jobs
       WHERE (state = 'waiting' OR (state = 'running' AND lease_ends < $3)) AND tries < $4
         AND kind IN (${places(5, kinds)})
       ORDER BY created_at, id LIMIT 1)
     RETURNING ${COLUMNS}`,
    [holder, leaseEnds, now, mostTries, ...kinds],
  );
  return row ? jobOf(row) : null;
}

/** Jobs of some kinds whose holder has gone once too often have failed. Resolves to their ids. */
export async function failWornOut(
  db: Writer,
  { now, mostTries, kinds }: Pick<Claim, 'now' | 'mostTries' | 'kinds'>,
  reason: Refusal,
): Promise<string[]> {
  const rows = await changed(
    db,
    `UPDATE jobs SET state = 'failed', reason = $1, holder = NULL, lease_ends = NULL, changed_at = $2
     WHERE state = 'running' AND lease_ends < $2 AND tries >= $3 AND kind IN (${places(4, kinds)}) RETURNING ${COLUMNS}`,
    [JSON.stringify(reason), now, mostTries, ...kinds],
  );
  return rows.map(({ id }) => id);
}

export interface Held {
  readonly id: string;
  readonly holder: string;
}

/** How far it is, and a longer lease. False where the holder has it no more. */
export async function keepJob(
  db: Writer,
  { id, holder }: Held,
  { done, total, now, leaseEnds }: Pick<Job, 'done' | 'total'> & Pick<Claim, 'now' | 'leaseEnds'>,
): Promise<boolean> {
  const rows = await changed(
    db,
    `UPDATE jobs SET done = $1, total = $2, lease_ends = $3, changed_at = $4
     WHERE id = $5 AND holder = $6 AND state = 'running' RETURNING ${COLUMNS}`,
    [done, total, leaseEnds, now, id, holder],
  );
  return rows.length > 0;
}

export type JobEnd =
  | ({ readonly state: 'done'; readonly result: unknown } & Pick<Job, 'done' | 'total'>)
  | ({ readonly state: 'failed'; readonly reason: Refusal } & Pick<Job, 'done' | 'total'>);

/** False where the holder has it no more. */
export async function endJob(db: Writer, { id, holder }: Held, end: JobEnd, now: string): Promise<boolean> {
  const result = end.state === 'done' ? JSON.stringify(end.result) : null;
  const reason = end.state === 'failed' ? JSON.stringify(end.reason) : null;
  const rows = await changed(
    db,
    `UPDATE jobs SET state = $1, done = $2, total = $3, result = $4, reason = $5, changed_at = $6,
       holder = NULL, lease_ends = NULL
     WHERE id = $7 AND holder = $8 AND state = 'running' RETURNING ${COLUMNS}`,
    [end.state, end.done, end.total, result, reason, now, id, holder],
  );
  return rows.length > 0;
}

/** The holder stops in good order: whoever comes next begins it anew, and no try is lost. */
export const giveBackJob = (db: Writer, { id, holder }: Held, now: string): Promise<void> =>
  write(
    db,
    `UPDATE jobs SET state = 'waiting', done = 0, tries = tries - 1, holder = NULL, lease_ends = NULL, changed_at = $1
     WHERE id = $2 AND holder = $3 AND state = 'running'`,
    [now, id, holder],
  );

/** Take away jobs of some kinds that ended before one instant, and those nobody has gone on with since another. Some at a time. */
export async function removeOldJobs(
  db: Writer,
  {
    ended,
    left,
    most,
    kinds,
  }: { readonly ended: string; readonly left: string; readonly most: number } & Pick<Claim, 'kinds'>,
): Promise<Job[]> {
  const rows = await changed(
    db,
    `DELETE FROM jobs WHERE id IN (
       SELECT id FROM jobs
       WHERE ((state IN ('done', 'failed', 'cancelled') AND changed_at < $1) OR changed_at < $2)
         AND kind IN (${places(3, kinds)}) LIMIT $${kinds.length + 3})
     RETURNING ${COLUMNS}`,
    [ended, left, ...kinds, most],
  );
  return rows.map(jobOf);
}
