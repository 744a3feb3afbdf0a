import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { MakeBackup } from '../../../core/contract/backups.js';
import { makeWholeInWorker } from '../../backup/in-worker.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import type { Connections } from '../../store/open-database.js';
import type { IssuedFile } from '../sheets/workbook/write-issued.js';
import { loadPlan } from './parts/plan.js';
import { noteMade } from './parts/note-made.js';
import { refusalOf } from './parts/refusal-of.js';

interface BackupInput {
  readonly caller: Caller;
  readonly asked: MakeBackup;
  /** Of this program. */
  readonly version: string;
}

/** A file nobody has fetched by then is nobody's, ms. */
const KEPT_MS = 30 * 60_000;

/** One at a time: two would only wait for the same disk. */
const underWay = new WeakSet<Connections>();

/**
 * A backup made now and taken away, sealed to the school's key or a passphrase. Refuses with backup-not-here, backup-no-key,
 * backup-no-room, backup-data-damaged and backup-under-way.
 */
export const makeBackup = (deps: Deps, input: BackupInput): Promise<IssuedFile> =>
  act({
    act: 'make-backup',
    prepare: async (at, { asked, version }: BackupInput) => {
      const { plan, here } = await at.read(async ({ db }) => ({ plan: await loadPlan(db), here: db.isSqlite }));
      if (!here) throw refuse('backup-not-here');
      const { recipient } = plan;
      const { passphrase } = asked;
      if (passphrase === null && recipient === null) throw refuse('backup-no-key');
      const work = deps.stretch ?? undefined;
      const lock =
        passphrase === null ? { recipient: recipient! } : { passphrase, ...(work !== undefined && { work }) };
      if (underWay.has(deps.db)) throw refuse('backup-under-way');
      underWay.add(deps.db);
      const { dataDir, tempDir } = deps.db;
      const to = path.join(tempDir, 'backups');
      const now = at.clock().toISOString();
      try {
        return { lock, made: await makeWholeInWorker({ dataDir, to, lock, now, version }) };
      } catch (error) {
        throw refusalOf(error);
      } finally {
        underWay.delete(deps.db);
      }
    },
    run: async (at, { caller }: BackupInput, { prepared: { made, lock } }) => {
      await noteMade(at, { made, lock, way: 'page', folder: null, madeBy: caller.userId });
      setTimeout(() => void rm(made.file, { force: true }).catch(() => undefined), KEPT_MS).unref();
      return { name: made.name, path: made.file };
    },
    refused: (_input, code) => ({ kind: 'backup.refused', code }),
  })(deps, input);
