/**
 * The yearly renewal as a stored job: every released file is read and digested again, some at a time, and one stamp is taken
 * over all that is new and the stamp before. Stopped or killed it goes on where it was; without a stamp nothing is proven.
 */
import { keptStamp } from '../../../../core/signing/evidence/stamp-data.js';
import { refuse } from '../../../ground/refused.js';
import { sha256Base64 } from '../../../ground/digests.js';
import type { JobKind, Task } from '../../../jobs/job.js';
import { JobRunner } from '../../../jobs/runner.js';
import { asSystem } from '../../../runner/beside.js';
import type { Deps } from '../../../runner/deps.js';
import type { Connections } from '../../../store/open-database.js';
import { readFrom } from '../../../store/read-from.js';
import { select } from '../../../store/sql.js';
import { fromBase64, loadTrust, toBase64 } from '../../certificates/parts/load-trust.js';
import { outsideAuthorities } from '../../certificates/parts/outside-authorities.js';
import {
  dropProgress,
  keepProgress,
  lastRound,
  leavesAmong,
  loadProgress,
  newestFile,
  type Progress,
  takeFiles,
} from './evidence-rows.js';
import { roundTree } from './round-tree.js';
import { type Batch, coverFiles, unitFiles } from './stored-files.js';

/** The kind of these jobs in the table. */
export const EVIDENCE = 'evidence';
/** Units or covers read at a time: some megabytes of prints. */
const TOGETHER = 25;

const runners = new WeakMap<Connections, JobRunner>();

/** The runner of a server. */
export function evidenceJobs(deps: Deps): JobRunner {
  let found = runners.get(deps.db);
  if (!found) runners.set(deps.db, (found = new JobRunner(deps, { [EVIDENCE]: renewalOf(deps) })));
  return found;
}

export interface Renewed {
  readonly round: number;
  readonly stampedAt: string;
  readonly altered: number;
}

const renewalOf = (deps: Deps): JobKind => ({
  run: async (task): Promise<Renewed> => {
    if (deps.stamper === null || !(await deps.stamper.answers())) throw refuse('evidence-no-stamp');
    const { altered } = await digestAll(deps, task);
    return stampAll(deps, altered);
  },
  // What it made is the school's.
  discard: () => Promise.resolve(),
});

const LEFT = `
  SELECT (SELECT COUNT(*) FROM units WHERE seal IS NOT NULL AND id <= $1)
    + (SELECT COUNT(DISTINCT cover_id) FROM cover_signatures WHERE slot = 'seal' AND cover_id <= $2) AS done`;

async function digestAll(deps: Deps, { id, total, tell }: Pick<Task, 'id' | 'total' | 'tell'>): Promise<Progress> {
  const { db } = deps;
  let progress = await readFrom(db, (reader) => loadProgress(reader, id));
  let done = await readFrom(db, async (reader) => {
    const [line] = await select<{ done: number }>(reader, LEFT, [progress.unit, progress.cover]);
    return Number(line!.done);
  });
  const take = async (batch: Batch, step: Pick<Progress, 'unit' | 'cover'>): Promise<void> => {
    await db.writes.run(async (transaction) => {
      const writer = asSystem(deps, transaction).db;
      const altered = [...progress.altered, ...(await takeFiles(writer, batch.files))];
      progress = { ...step, altered };
      await keepProgress(writer, id, progress, deps.clock());
    });
    await tell((done += batch.read), Math.max(done, total));
  };
  for (;;) {
    const batch = await readFrom(db, (reader) => unitFiles(reader, progress.unit, TOGETHER));
    if (batch.read === 0) break;
    await take(batch, { unit: batch.last, cover: progress.cover });
  }
  for (;;) {
    const batch = await readFrom(db, (reader) => coverFiles(reader, progress.cover, TOGETHER));
    if (batch.read === 0) break;
    await take(batch, { unit: progress.unit, cover: batch.last });
  }
  return progress;
}

async function stampAll(deps: Deps, altered: Progress['altered']): Promise<Renewed> {
  const { db } = deps;
  const { before, lastFile, leaves, trust } = await readFrom(db, async (reader) => {
    const last = await lastRound(reader);
    const newest = await newestFile(reader);
    const own = await loadTrust({ db: reader });
    return {
      before: last,
      lastFile: newest,
      leaves: await leavesAmong(reader, last?.lastFile ?? 0, newest),
      trust: { ...own, intermediates: [...own.intermediates, ...(await outsideAuthorities({ db: reader }))] },
    };
  });
  const made = await roundTree(before?.token ?? null, leaves);
  if (made === null) throw refuse('evidence-nothing');
  const { stamped } = made.tree;
  const [token] = await deps.stamper!.stamp([stamped], trust);
  const earlier = before && fromBase64(before.token);
  const kept = token ? await keptStamp({ token, stamped, before: earlier, trust }) : null;
  if (kept === null) throw refuse('evidence-no-stamp');
  const stampedAt = kept.at.toISOString();
  // Whoever is behind would say that all was there before the stamp over which it is.
  if (before !== null && stampedAt < before.stampedAt) throw refuse('evidence-no-stamp');
  return db.writes.run(async (transaction) => {
    const at = asSystem(deps, transaction);
    // Another server has been quicker: its stamp is over the same.
    const since = await lastRound(at.db);
    if ((since?.id ?? 0) !== (before?.id ?? 0)) {
      return { round: since!.id, stampedAt: since!.stampedAt, altered: altered.length };
    }
    const [row] = (await at.db.plain(
      `INSERT INTO evidence_rounds (last_file, token, stamped_at, ends_at, made_at)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [lastFile, toBase64(kept.token), stampedAt, kept.ends.toISOString(), at.clock().toISOString()],
    )) as [{ id: number }];
    await dropProgress(at.db);
    const round = row.id;
    const files = made.files;
    await at.note({
      kind: 'evidence.renewed',
      round,
      files,
      root: sha256Base64(stamped),
      stampedAt,
      altered: [...altered],
      lacking: kept.lacking,
    });
    return { round, stampedAt, altered: altered.length };
  });
}
