import type { z } from 'zod';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { sheetLocksSchema } from '../../../core/contract/locks.js';
import { refuse } from '../../ground/refused.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadSheetContext } from '../sheets/load-sheet-context.js';
import { locksOfSheet } from '../sheets/locks-of-sheet.js';

interface ReadSheetLocksInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly period: SheetPeriod;
}

/** What of a sheet is open and closed now, as a push would be judged. Refuses with not-found. Two statements. */
export const readSheetLocks = look({
  act: 'see-class',
  place: ({ classId }: ReadSheetLocksInput) => ({ classId }),
  run: async (at, { classId, period }): Promise<z.input<typeof sheetLocksSchema>> => {
    const context = await loadSheetContext(at, classId, period);
    if (!context) throw refuse('not-found');
    const { schoolYear, locks } = context;
    return {
      ...{ at: locks.at, schoolYear, classId, period },
      className: context.class.name,
      parts: locksOfSheet(context).map((part) => ({
        ...part,
        groups: [...part.groups],
        pupils: part.pupils && [...part.pupils],
      })),
    };
  },
});
