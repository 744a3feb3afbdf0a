import { lateDays } from '../../../core/backups/due.js';
import type { Backups } from '../../../core/contract/backups.js';
import { canAmong } from '../../../core/rights/allow.js';
import { readFolder, reachOf } from '../../backup/folder.js';
import { work } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { lastBackups, loadCode, loadPlan } from './parts/plan.js';

const SHOWN = 20;

/** Backups that were made, newest first, and what the plan's folder holds. */
export const listBackups = work({
  act: 'read-backups',
  run: async (at, _: { readonly caller: Caller }): Promise<Backups> => {
    const { plan, code, last } = await at.read(async ({ db }) => ({
      plan: await loadPlan(db),
      code: await loadCode(db),
      last: await lastBackups(db, SHOWN),
    }));
    const { recipient, folder, hour, remindDays } = plan;
    const files = folder === null ? null : await readFolder(folder, code).catch(() => null);
    const now = at.clock();
    const newest = last[0] ? new Date(last[0].madeAt) : null;
    const late = lateDays(newest, now, remindDays);
    return {
      now: now.toISOString(),
      backups: last.map(({ recipient: key, madeBy, bytes, ...one }) => ({
        ...one,
        bytes: Number(bytes),
        sealedTo: key === null ? 'passphrase' : 'key',
        by: madeBy,
      })),
      plan: { hasKey: recipient !== null, folder, hour, remindDays },
      held: files && { files: files.length, reach: reachOf(files)?.toISOString() ?? null },
      folderLost: folder !== null && files === null,
      lateDays: late === Infinity ? -1 : late,
      can: canAmong(at.asker, ['make-backup']),
    };
  },
});
