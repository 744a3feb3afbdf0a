import { tabsOf } from '../../../core/forms/tabs.js';
import { valuesOf } from '../../../core/merge/document.js';
import type { Period } from '../../../core/codes/periods.js';
import { planTab } from '../../../core/workbook/plan-tab.js';
import type { Paper } from '../../exports/pdf/layout/sheet-scale.js';
import type { SheetPdf } from '../../exports/pdf/sheet-pdf.js';
import { inWorker } from '../../files/file-pool.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { loadDocument } from './load-document.js';
import { loadSheetContext } from './load-sheet-context.js';
import { recordAct } from '../trail/record-act.js';
import { periodWords, sheetPrintName } from './workbook/file-name.js';
import { requirePrinting } from '../prints/parts/print-right.js';
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
export async function printSheet(
  deps: Deps,
  { caller, classId, period, paper }: PrintSheetInput,
): Promise<IssuedWorkbook> {
  await requirePrinting(deps, caller, classId);
  const [context, { document }] = await Promise.all([
    loadSheetContext(deps, classId, period),
    loadDocument(deps.db, classId, period),
  ]);
  if (!context) throw refuse('not-found');
  const values = valuesOf(document);
  const { name } = context.class;
  const sheets = tabsOf('class', context, [])
    .filter(({ kind }) => kind === 'form')
    .map((tab) => planTab({ kind: 'class', name, context, tab, values, own: NOTHING }));
  // A class without pupils has no form.
  if (sheets.length === 0) throw refuse('not-found');
  const title = `Bảng tổng hợp kết quả đánh giá giáo dục lớp ${name}, ${context.schoolYear}`;
  const input: SheetPdf = { sheets, paper, title, author: context.school.name, madeAt: deps.clock() };
  const bytes = await inWorker<Uint8Array>('classSheet', input);
  await recordAct(deps, caller, { kind: 'sheet.printed', classId, period, revision: document.revision });
  return { name: sheetPrintName(`${name} ${periodWords(period)}`), bytes };
}
