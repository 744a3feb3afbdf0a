import { valuesOf } from '../../../core/merge/document.js';
import type { Period } from '../../../core/codes/periods.js';
import type { Paper } from '../../exports/pdf/layout/sheet-scale.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { drawSheet } from './draw-sheet.js';
import { loadDocument } from './load-document.js';
import { loadSheetContext } from './load-sheet-context.js';
import { periodWords, sheetPrintName } from './workbook/file-name.js';
import { refuse } from '../../ground/refused.js';
import type { IssuedWorkbook } from './workbook/write-issued.js';

export interface PrintSheetInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly period: Period;
  readonly paper: Paper;
}

/** A class sheet's printed form, a page a grade. Refuses with not-found and not-allowed. */
export const printSheet = act({
  act: 'print-class',
  place: ({ classId }: PrintSheetInput) => ({ classId }),
  prepare: async (at, { classId, period, paper }) => {
    const [context, { document }] = await at.read((looking) =>
      Promise.all([loadSheetContext(looking, classId, period), loadDocument(looking.db, classId, period)]),
    );
    if (!context) throw refuse('not-found');
    const bytes = await drawSheet({ context, values: valuesOf(document), paper, madeAt: at.clock() });
    if (bytes === null) throw refuse('not-found');
    return { of: context, revision: document.revision, bytes };
  },
  run: async ({ note }, { classId, period }, { prepared }): Promise<IssuedWorkbook> => {
    const { of, revision, bytes } = prepared;
    await note({ kind: 'sheet.printed', classId, period, revision });
    return { name: sheetPrintName(`${of.class.name} ${periodWords(period)} ${of.schoolYear}`), bytes };
  },
});
