import PQueue from 'p-queue';
import type { Connections } from '../../../store/open-database.js';

/** Whole backups and additions of one server come one after the other: each goes on from what the one before remembered. */
export interface BackupTurns {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** What the database and its files looked like when they were last backed up; null for not by this server. */
  seen: string | null;
}

const turns = new WeakMap<Connections, BackupTurns>();

export function backupTurns(db: Connections): BackupTurns {
  let found = turns.get(db);
  if (!found) {
    const queue = new PQueue({ concurrency: 1 });
    turns.set(db, (found = { run: (work) => queue.add(work), seen: null }));
  }
  return found;
}
