import type { z } from 'zod';
import type { LOCK_ENDPOINTS } from '../../../core/contract/locks.js';
import { SHEET_PERIODS, type SheetPeriod, SUPPLEMENTARY } from '../../../core/codes/periods.js';
import { RECORD_SHEET } from '../../../core/law/record-sheet.js';
import { groupVerdicts } from '../../../core/locks/group-verdicts.js';
import { LOCK_GROUPS } from '../../../core/locks/lock-groups.js';
import { pupilsOn } from '../../../core/sheet/context.js';
import { sheetGroups, type SheetGroups } from '../../../core/rehearsal/sheet-groups.js';
import { canAmong } from '../../../core/rights/allow.js';
import { select } from '../../store/sql.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { type ContextNow, loadSheetContexts } from '../sheets/load-sheet-context.js';
import { livingYear } from '../school/living-years.js';

type Board = z.input<(typeof LOCK_ENDPOINTS)['lockBoard']['answer']>;
type BoardCell = Board['classes'][number]['cells'][number];

const CLASS_IDS = 'SELECT id FROM classes WHERE school_year_id = $1 ORDER BY position';

/** The lock board: classes down, periods and groups across. Signatures are no lock of a window and not told. Refuses with not-found a year that lives no more. Four statements. */
export const readBoard = look({
  act: 'read-locks',
  run: async (at, { year: asked }: { readonly caller: Caller; readonly year?: string | undefined }): Promise<Board> => {
    const { year, living } = await livingYear(at, asked);
    const ids = await select<{ id: string }>(at.db, CLASS_IDS, [year.id]);
    const contexts = await loadSheetContexts(
      at,
      ids.map(({ id }) => id),
      RECORD_SHEET,
    );
    const groups = sheetGroups();
    return {
      now: at.clock().toISOString(),
      schoolYear: year.id,
      years: living.map(({ id }) => id),
      classes: contexts.map((context) => ({
        classId: context.class.id,
        className: context.class.name,
        cells: SHEET_PERIODS.flatMap((period) => cellsOf(context, period, groups)),
      })),
      can: canAmong(at.asker, ['order-locks']),
    };
  },
});

/** A cell a group: what holds for most of its pupils, and for how many another answer. */
function cellsOf(context: ContextNow, period: SheetPeriod, groupsOf: SheetGroups): BoardCell[] {
  const sheet = { ...context, period };
  const verdicts = groupVerdicts({ ...context.locks, period }, pupilsOn(period, context.pupils), {
    groupsOf: (pupil) => groupsOf(sheet, pupil),
    each: period === SUPPLEMENTARY,
  });
  return LOCK_GROUPS.flatMap((group) => {
    const [most, ...others] = verdicts.get(group) ?? [];
    if (!most) return [];
    const { verdict } = most;
    return [
      {
        period,
        group,
        open: verdict.open,
        by: verdict.by,
        until: verdict.open ? verdict.until : null,
        day: verdict.open ? null : verdict.day,
        order: verdict.order,
        others: others.reduce((sum, { pupils }) => sum + pupils, 0),
      },
    ];
  });
}
