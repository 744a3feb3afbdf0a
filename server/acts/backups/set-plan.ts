import { asSystem } from '../../runner/beside.js';
import type { Deps } from '../../runner/deps.js';
import type { Acting } from '../../runner/world.js';
import { write } from '../../store/sql.js';
import { type BackupPlan, loadPlan } from './parts/plan.js';

const SAVE = `
  INSERT INTO backup_plan (id, recipient, folder, hour, remind_days) VALUES (1, $1, $2, $3, $4)
  ON CONFLICT (id) DO UPDATE SET recipient = excluded.recipient, folder = excluded.folder, hour = excluded.hour,
    remind_days = excluded.remind_days`;

/** A command on the server's machine settles how backups are made; what it does not name stays. Resolves to the whole plan. */
export const setPlan = (deps: Pick<Deps, 'db' | 'clock' | 'wait'>, change: Partial<BackupPlan>): Promise<BackupPlan> =>
  deps.db.writes.run(async (transaction) => changePlan(asSystem(deps, transaction), change));

/** Within a transaction. */
export async function changePlan(
  { db, note }: Pick<Acting, 'db' | 'note'>,
  change: Partial<BackupPlan>,
): Promise<BackupPlan> {
  const plan = { ...(await loadPlan(db)), ...change };
  const { recipient, folder, hour, remindDays } = plan;
  await write(db, SAVE, [recipient, folder, hour, remindDays]);
  await note({ kind: 'backup.planned', recipient, folder, hour, remindDays });
  return plan;
}
