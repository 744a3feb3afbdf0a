import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { RECORD_SHEET } from '../../../core/law/record-sheet.js';
import { drawSheet } from '../sheets/draw-sheet.js';
import { classWords, periodWords, sheetPrintName } from '../sheets/workbook/file-name.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { lastYearsSheet } from './parts/last-years-sheet.js';
import { cameFrom, classNow } from './parts/pupils-between.js';

interface PrintHandoverInput {
  readonly caller: Caller;
  /** The class they are in now. */
  readonly classId: string;
  /** The one they come from. */
  readonly from: string;
}

/** Last year's sheet of a class's pupils, theirs alone, as its printed form. Refuses with not-found, not-allowed. */
export const printHandover = act({
  act: 'read-handover',
  place: ({ classId }: PrintHandoverInput) => ({ classId }),
  prepare: async (at, { classId, from }) => {
    const sheet = await at.read(async (looking) => {
      const klass = await classNow(looking, classId);
      if (!klass) throw refuse('not-found');
      const own = (await cameFrom(looking, klass)).filter(({ fromId }) => fromId === from);
      if (own.length === 0) throw refuse('not-found');
      return lastYearsSheet(looking, from, new Set(own.map(({ pupil }) => pupil)));
    });
    const bytes = await drawSheet({ ...sheet, paper: 'A3', madeAt: at.clock() });
    if (bytes === null) throw refuse('not-found');
    return { ...sheet, bytes };
  },
  run: async ({ note }, { classId, from }, { prepared }): Promise<IssuedWorkbook> => {
    const { context, bytes } = prepared;
    await note({ kind: 'handover.printed', classId, fromClassId: from, pupils: context.pupils.length });
    return { name: sheetPrintName(`${classWords(context)} ${periodWords(RECORD_SHEET)} bàn giao`), bytes };
  },
});
