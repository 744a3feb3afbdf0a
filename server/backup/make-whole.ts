import { randomUUID } from 'node:crypto';
import { wholeName } from '../../core/backups/names.js';
import { FACTS_FILE, type WholeFacts } from './facts.js';
import { DATABASE_FILE } from '../database/sqlite.js';
import { type BackupLock, sealStaged, type SealedFile } from './seal-staged.js';
import { beginShipping } from './shipping-state.js';
import { DATA_FOLDER, staged, writeFacts } from './stage.js';

export interface WholeTask {
  readonly dataDir: string;
  /** The folder it goes to; made where it is not there. */
  readonly to: string;
  readonly lock: BackupLock;
  /** An instant. */
  readonly now: string;
  /** Of this program. */
  readonly version: string;
  /** Additions are to follow it. */
  readonly ships?: boolean;
}

export interface WholeMade extends SealedFile {
  readonly name: string;
  readonly facts: WholeFacts;
}

/** Make a whole backup, online and of one moment, sealed and checked by opening it. */
export const makeWhole = ({ dataDir, to, lock, now, version, ships }: WholeTask): Promise<WholeMade> =>
  staged(dataDir, to, async ({ dir, copy, files, school, database }) => {
    const facts: WholeFacts = {
      ...{ format: 'hocba-backup-1', kind: 'whole', id: randomUUID(), school, madeAt: now, version, database },
      files: [...files],
    };
    await writeFacts(dir, facts);
    const name = wholeName(school?.code ?? '', new Date(now));
    const entries = [FACTS_FILE, ...[...files, DATABASE_FILE].map((file) => `${DATA_FOLDER}/${file}`)];
    const made = await sealStaged({ dir, entries, to, name, lock });
    if (ships && 'recipient' in lock) {
      await beginShipping(dataDir, { facts, name, recipient: lock.recipient, dir, copy });
    }
    return { ...made, name, facts };
  });
