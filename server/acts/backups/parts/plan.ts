/** How backups are made by themselves. */
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

export interface BackupPlan {
  /** Public key backups are sealed to; null where there is none yet. */
  readonly recipient: string | null;
  /** Where they go, on the server; null where none are made by themselves. */
  readonly folder: string | null;
  /** O'clock in Viet Nam. */
  readonly hour: number;
  /** Days without a backup after which somebody is reminded. */
  readonly remindDays: number;
}

/** Late in the evening, when nobody waits; a week while backups are made by hand. */
export const NO_PLAN: BackupPlan = { recipient: null, folder: null, hour: 21, remindDays: 7 };

const PLAN = 'SELECT recipient, folder, hour, remind_days AS "remindDays" FROM backup_plan WHERE id = 1';

export async function loadPlan(db: Reader): Promise<BackupPlan> {
  const [plan] = await select<BackupPlan>(db, PLAN, []);
  return plan ?? NO_PLAN;
}

const CODE = 'SELECT code FROM school WHERE id = 1';

/** Which backups of a folder are this school's; empty before there is a school. */
export async function loadCode(db: Reader): Promise<string> {
  const [school] = await select<{ readonly code: string }>(db, CODE, []);
  return school?.code ?? '';
}

export interface LastBackup {
  readonly madeAt: string;
  readonly way: 'command' | 'page' | 'plan';
  readonly name: string;
  readonly folder: string | null;
  readonly bytes: number;
  readonly recipient: string | null;
  readonly madeBy: string | null;
}

const LAST = `
  SELECT b.made_at AS "madeAt", b.way, b.name, b.folder, b.bytes, b.recipient, u.name AS "madeBy"
  FROM backups b LEFT JOIN users u ON u.id = b.made_by ORDER BY b.made_at DESC, b.id LIMIT $1`;

/** Newest first. */
export const lastBackups = (db: Reader, most: number): Promise<LastBackup[]> => select<LastBackup>(db, LAST, [most]);
