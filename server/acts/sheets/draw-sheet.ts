import { tabsOf } from '../../../core/forms/tabs.js';
import type { SheetContext } from '../../../core/sheet/context.js';
import type { SheetValues } from '../../../core/sheet/values.js';
import { planTab } from '../../../core/workbook/plan-tab.js';
import type { Paper } from '../../exports/pdf/layout/sheet-scale.js';
import type { SheetPdf } from '../../exports/pdf/sheet-pdf.js';
import { inWorker } from '../../files/file-pool.js';

export interface SheetToDraw {
  readonly context: SheetContext;
  readonly values: SheetValues;
  readonly paper: Paper;
  readonly madeAt: Date;
  /** Said at the foot of every page. */
  readonly footNote?: string;
}

const NOTHING = new Set<never>();

/** A class sheet's printed form as a PDF, a page a grade; null for a class without pupils, which has no form. */
export async function drawSheet({ context, values, paper, madeAt, footNote }: SheetToDraw): Promise<Uint8Array | null> {
  const { name } = context.class;
  const sheets = tabsOf('class', context, [])
    .filter(({ kind }) => kind === 'form')
    .map((tab) => planTab({ kind: 'class', name, context, tab, values, own: NOTHING }));
  if (sheets.length === 0) return null;
  const title = `Bảng tổng hợp kết quả đánh giá giáo dục lớp ${name}, ${context.schoolYear}`;
  const input: SheetPdf = {
    sheets,
    paper,
    title,
    author: context.school.name,
    madeAt,
    ...(footNote !== undefined && { footNote }),
  };
  return inWorker<Uint8Array>('classSheet', input);
}
