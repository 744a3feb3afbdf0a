/** Whether the school has gone without a backup for longer than it has set, for whoever is to make one. */
import { lateDays } from '../../../core/backups/due.js';
import { type Asker, may } from '../../../core/rights/allow.js';
import type { Reading } from '../../runner/deps.js';
import { select } from '../../store/sql.js';
import { NO_PLAN } from './parts/plan.js';

interface Facts {
  readonly last: string | null;
  readonly first: string | null;
  readonly days: number | null;
  readonly sample: boolean | number;
}

const FACTS = `
  SELECT (SELECT made_at FROM backups ORDER BY made_at DESC LIMIT 1) AS last,
    (SELECT at FROM audit_events ORDER BY seq LIMIT 1) AS first,
    (SELECT remind_days FROM backup_plan WHERE id = 1) AS days, sample
  FROM school WHERE id = 1`;

/**
 * Days since the last backup, or since the school's first event where there was none; 0 where all is well, for others than
 * administrators, and in a sample school. One statement.
 */
export async function lateBackup({ db, clock }: Reading, asker: Asker): Promise<number> {
  if (!may(asker, 'make-backup')) return 0;
  const [facts] = await select<Facts>(db, FACTS, []);
  const since = facts?.last ?? facts?.first ?? null;
  if (!facts || facts.sample || since === null) return 0;
  return lateDays(new Date(since), clock(), facts.days ?? NO_PLAN.remindDays) ?? 0;
}
