import { tabsOf } from '../../../core/forms/tabs.js';
import { valuesOf } from '../../../core/merge/document.js';
import type { Period } from '../../../core/codes/periods.js';
import { planTab } from '../../../core/workbook/plan-tab.js';
import type { Paper } from '../../exports/pdf/layout/sheet-scale.js';
import type { SheetPdf } from '../../exports/pdf/sheet-pdf.js';
import { inWorker } from '../../files/file-pool.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
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

const NOTHING = new Set<never>();

/** A class sheet's printed form, a page a grade. Refuses with not-found and not-allowed. */
export const printSheet = act({
  act: 'print-class',
  place: ({ classId }: PrintSheetInput) => ({ classId }),
  prepare: async (at, { classId, period, paper }) => {
    const [context, { document }] = await at.read((looking) =>
      Promise.all([loadSheetContext(looking, classId, period), loadDocument(looking.db, classId, period)]),
    );
    if (!context) throw refuse('not-found');
    const values = valuesOf(document);
    const { name } = context.class;
    const sheets = tabsOf('class', context, [])
      .filter(({ kind }) => kind === 'form')
      .map((tab) => planTab({ kind: 'class', name, context, tab, values, own: NOTHING }));
    // A class without pupils has no form.
    if (sheets.length === 0) throw refuse('not-found');
    const title = `Bảng tổng hợp kết quả đánh giá giáo dục lớp ${name}, ${context.schoolYear}`;
    const input: SheetPdf = { sheets, paper, title, author: context.school.name, madeAt: at.clock() };
    return { className: name, revision: document.revision, bytes: await inWorker<Uint8Array>('classSheet', input) };
  },
  run: async ({ note }, { classId, period }, { prepared }): Promise<IssuedWorkbook> => {
    const { className, revision, bytes } = prepared;
    await note({ kind: 'sheet.printed', classId, period, revision });
    return { name: sheetPrintName(`${className} ${periodWords(period)}`), bytes };
  },
});
