import type { WholeMade } from '../../../backup/make-whole.js';
import type { BackupLock } from '../../../backup/seal-staged.js';
import type { Acting } from '../../../runner/world.js';
import { write } from '../../../store/sql.js';
import type { LastBackup } from './plan.js';

export interface MadeBackup {
  readonly made: WholeMade;
  readonly lock: BackupLock;
  readonly way: LastBackup['way'];
  /** Null where it was downloaded. */
  readonly folder: string | null;
  readonly madeBy: string | null;
}

const INSERT = `
  INSERT INTO backups (id, made_at, way, name, folder, bytes, digest, recipient, made_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** A backup that was made, checked and has its place. */
export async function noteMade(
  { db, note }: Pick<Acting, 'db' | 'note'>,
  { made, lock, way, folder, madeBy }: MadeBackup,
): Promise<void> {
  const { name, bytes, digest, facts } = made;
  const recipient = 'recipient' in lock ? lock.recipient : null;
  await write(db, INSERT, [facts.id, facts.madeAt, way, name, folder, bytes, digest, recipient, madeBy]);
  const sealedTo = recipient === null ? 'passphrase' : 'key';
  await note({ kind: 'backup.made', backupId: facts.id, name, bytes, digest, way, sealedTo });
}
