import type { Restored } from '../../backup/restore.js';
import { asSystem } from '../../runner/beside.js';
import type { Deps } from '../../runner/deps.js';
import { loadPlan } from './parts/plan.js';
import { changePlan } from './set-plan.js';

/**
 * The trail of a restored school goes on by saying that it is one, and of which moment. It makes no backups by itself until
 * somebody settles it: one that is only tried out would put its own in the place of the true school's. Nor does it send letters
 * that waited: they have gone from the true school, or are of long ago. Resolves to the folder backups went to; null where none did.
 */
export const noteRestored = (
  deps: Pick<Deps, 'db' | 'clock' | 'wait'>,
  { whole, later, laterTaken }: Restored,
): Promise<string | null> =>
  deps.db.writes.run(async (transaction) => {
    const at = asSystem(deps, transaction);
    const { madeAt } = later ?? whole;
    await at.note({ kind: 'backup.restored', backupId: whole.id, madeAt, additions: laterTaken });
    const now = at.clock().toISOString();
    await at.db.mails.update({ state: 'dropped', endedAt: now, nextAt: null }, { where: { state: 'waiting' } });
    const { folder } = await loadPlan(at.db);
    if (folder !== null) await changePlan(at, { folder: null });
    return folder;
  });
