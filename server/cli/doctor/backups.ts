/** Examination of the backups: was one made lately, and is the folder they go to there. */
import { readdir } from 'node:fs/promises';
import { lateDays } from '../../../core/backups/due.js';
import { lastBackups, loadPlan } from '../../acts/backups/parts/plan.js';
import { shownTime } from '../../runner/keep-time.js';
import { openSchool } from '../../place/open-school.js';
import { readFrom } from '../../store/read-from.js';
import { doubt, fail, type Finding, well } from './finding.js';

/** To be asked once the database was found in order: opening one carries out what migrations there are. */
export async function examineBackups(dataDir: string, now: Date): Promise<Finding[]> {
  const db = await openSchool({ dataDir });
  try {
    if (!db.isSqlite) return [well('backup-by-pg-dump')];
    const { plan, last } = await readFrom(db, async (reader) => ({
      plan: await loadPlan(reader),
      last: (await lastBackups(reader, 1))[0],
    }));
    const { folder, remindDays } = plan;
    const lost = folder !== null && (await readdir(folder).catch(() => null)) === null;
    const found = lost ? [fail('backup-folder-lost', 'backup-folder-lost-remedy', { folder })] : [];
    if (!last) return [...found, doubt('backup-none', 'backup-remedy')];
    const at = shownTime(new Date(last.madeAt));
    const late = lateDays(new Date(last.madeAt), now, remindDays);
    return [
      ...found,
      late === null ? well('backup-ok', { at }) : doubt('backup-late', 'backup-remedy', { at, days: late }),
    ];
  } finally {
    await db.close();
  }
}
