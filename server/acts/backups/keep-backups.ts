/** What a running server does about backups, every few minutes. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isDue } from '../../../core/backups/due.js';
import { readFolder } from '../../backup/folder.js';
import { makeLaterInWorker } from '../../backup/in-worker.js';
import { ownFiles } from '../../backup/own-files.js';
import { readShipping } from '../../backup/shipping-state.js';
import { DATABASE_FILE } from '../../database/sqlite.js';
import { sha256 } from '../../ground/digests.js';
import { addJob, hasOwnJobUnderWay } from '../../jobs/job-store.js';
import type { Deps } from '../../runner/deps.js';
import { readFrom } from '../../store/read-from.js';
import { writerOf } from '../../store/reader.js';
import { BACKUP, backupJobs } from './parts/backup-jobs.js';
import { backupTurns } from './parts/backup-turns.js';
import { type BackupPlan, loadCode, loadPlan } from './parts/plan.js';

export type KeptBackups =
  /** Nothing is planned, or nothing is new. */
  | 'nothing'
  /** A whole backup has been begun, or is on its way. */
  | 'whole'
  /** What is new was added. */
  | 'later';

/**
 * Begin the whole backup that is due, or add what has changed since the last one. Throws what the file system throws where the
 * folder is not there, and what a backup throws.
 */
export async function keepBackups(deps: Deps, version: string): Promise<KeptBackups> {
  const { plan, code, here } = await readFrom(deps.db, async (db) => ({
    plan: await loadPlan(db),
    code: await loadCode(db),
    here: db.isSqlite,
  }));
  const { folder } = plan;
  if (!here || plan.recipient === null || folder === null) return 'nothing';
  if (await needsWhole(deps, { ...plan, folder, code })) {
    await beginWhole(deps);
    backupJobs(deps, version).wake();
    return 'whole';
  }
  const turns = backupTurns(deps.db);
  return turns.run(async () => {
    const { dataDir } = deps.db;
    const seen = await looks(dataDir);
    if (seen === turns.seen) return 'nothing';
    const { name } = await makeLaterInWorker({ dataDir, to: folder, now: deps.clock().toISOString(), version });
    turns.seen = seen;
    return name === null ? 'nothing' : 'later';
  });
}

/** The day's is not there, or nothing can be added to the newest. */
async function needsWhole(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { folder, code, recipient, hour }: BackupPlan & { readonly folder: string; readonly code: string },
): Promise<boolean> {
  const [newest] = await readFolder(folder, code);
  if (!newest || isDue(newest.at, clock(), hour)) return true;
  const shipping = await readShipping(db.dataDir);
  return shipping === null || shipping.name !== newest.name || shipping.recipient !== recipient;
}

async function beginWhole({ db, clock, newId }: Deps): Promise<void> {
  await db.writes.run(async (transaction) => {
    const writer = writerOf(db, transaction);
    if (await hasOwnJobUnderWay(writer, BACKUP)) return;
    await addJob(writer, { id: newId(), kind: BACKUP, owner: null, input: {}, total: 1 }, clock().toISOString());
  });
}

/** Sizes and times of all that is backed up: where they are as they were, nothing is new, and no disk is read for it. */
async function looks(dataDir: string): Promise<string> {
  const files = [DATABASE_FILE, `${DATABASE_FILE}-wal`, ...(await ownFiles(dataDir))];
  const seen: string[] = [];
  for (const file of files) {
    const found = await stat(path.join(dataDir, file), { bigint: true }).catch(() => null);
    seen.push(`${file} ${found?.size} ${found?.mtimeNs}`);
  }
  return sha256(seen.join('\n'));
}
